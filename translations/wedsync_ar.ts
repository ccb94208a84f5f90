<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;إعادة</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;قص</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;لصق</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>تحديد الكل</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;نعم</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;لا</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;إعادة</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;قص</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;لصق</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>تحديد الكل</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>%1 was paused. Open it to bring it back.</source>
        <translation>أُوقفت قناة %1 مؤقتًا. يمكن استعادتها بفتحها.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>المضيف</translation>
    </message>
    <message>
        <source>The database was damaged. It is being filled again from the server; what you had written is kept. The damaged file is %1.</source>
        <translation>كانت قاعدة البيانات تالفة. يجري ملؤها من جديد من الخادم، وما كتبته محفوظ. الملف التالف هو ‎%1.</translation>
    </message>
    <message>
        <source>The database was damaged. It is being filled again from the server; what you had written and not sent may be lost. The damaged file is %1.</source>
        <translation>كانت قاعدة البيانات تالفة. يجري ملؤها من جديد من الخادم، وقد يضيع ما كتبته ولم يُرسل. الملف التالف هو ‎%1.</translation>
    </message>
    <message>
        <source>There is no keychain to keep your sign-in in: you will have to sign in again when the program starts next.</source>
        <translation>لا توجد سلسلة مفاتيح لحفظ تسجيل الدخول: سيلزم تسجيل الدخول من جديد عند التشغيل القادم للبرنامج.</translation>
    </message>
    <message>
        <source>Your sign-in was revoked: ask for a new invite.</source>
        <translation>أُلغي تسجيل دخولك: يُرجى طلب دعوة جديدة.</translation>
    </message>
    <message>
        <source>The keychain cannot be used, so you are not signed in: unlock it and start again.</source>
        <translation>تعذّر استخدام سلسلة المفاتيح، لذلك لم يُسجَّل الدخول: يُرجى فتح قفلها وإعادة التشغيل.</translation>
    </message>
    <message>
        <source>The server of this invite cannot be reached.</source>
        <translation>تعذّر الوصول إلى خادم هذه الدعوة.</translation>
    </message>
    <message>
        <source>This invite has expired or was used already: ask for a new one.</source>
        <translation>انتهت صلاحية هذه الدعوة أو استُخدمت من قبل: يُرجى طلب دعوة جديدة.</translation>
    </message>
    <message>
        <source>%1 is over and was paused. Open it to bring it back.</source>
        <translation>انتهى زفاف %1 وأُوقفت قناته مؤقتًا. يمكن استعادتها بفتحها.</translation>
    </message>
    <message>
        <source>%1 was paused to make room for %2. Open it to bring it back.</source>
        <translation>أُوقفت قناة %1 مؤقتًا لإفساح المجال لقناة %2. يمكن استعادتها بفتحها.</translation>
    </message>
    <message>
        <source>%1 was paused on another of your devices. Open it to bring it back.</source>
        <translation>أُوقفت قناة %1 مؤقتًا من جهاز آخر من أجهزتك. يمكن استعادتها بفتحها.</translation>
    </message>
    <message>
        <source>The server could not be started: %1</source>
        <translation>تعذّر تشغيل الخادم: %1</translation>
    </message>
    <message>
        <source>This is no invite link: it should look like https://example.com/join/ and a long code.</source>
        <translation>هذا ليس رابط دعوة: ينبغي أن يكون على شكل https://example.com/join/‎ يليه رمز طويل.</translation>
    </message>
    <message>
        <source>It is on its way already, as it was.</source>
        <translation>الرسالة في طريقها بالفعل، كما كانت.</translation>
    </message>
    <message>
        <source>At the address of this invite no WedSync server answers: is the link complete?</source>
        <translation>لا يستجيب أي خادم WedSync على عنوان هذه الدعوة: هل الرابط كامل؟</translation>
    </message>
    <message>
        <source>Too many tries in one minute: wait a little and try again.</source>
        <translation>محاولات كثيرة جدًا في دقيقة واحدة: انتظر قليلًا ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>Host here?</source>
        <translation>الاستضافة هنا؟</translation>
    </message>
    <message>
        <source>Your weddings are at %1. A server on this computer has weddings of its own, and from then on this program shows those. The others stay where they are; an invite link brings you back to them.</source>
        <translation>أعراسك موجودة على %1. للخادم على هذا الحاسوب أعراسه الخاصة، ومن ذلك الحين يعرض هذا البرنامج تلك. تبقى الأخرى في مكانها، ورابط دعوة يعيدك إليها.</translation>
    </message>
    <message>
        <source>&amp;Host here</source>
        <translation>&amp;استضف هنا</translation>
    </message>
    <message>
        <source>another server</source>
        <translation>خادم آخر</translation>
    </message>
</context>
<context>
    <name>app::HostingDesk</name>
    <message>
        <source>Changed.</source>
        <translation>تم التغيير.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>تمت الإزالة.</translation>
    </message>
    <message>
        <source>Everything is in %1 now.</source>
        <translation>كل شيء محفوظ الآن في ‎%1.</translation>
    </message>
    <message>
        <source>The server runs.</source>
        <translation>الخادم يعمل.</translation>
    </message>
    <message>
        <source>%1 has a channel now. Make an invite link for them.</source>
        <translation>أصبحت هناك قناة لزفاف %1. يمكن الآن إنشاء رابط دعوة للعروسين.</translation>
    </message>
    <message>
        <source>That is no address: it should look like https://example.com</source>
        <translation>هذا ليس عنوانًا: ينبغي أن يكون على شكل https://example.com</translation>
    </message>
    <message>
        <source>Invites lead to this computer only now.</source>
        <translation>تقود الدعوات الآن إلى هذا الحاسوب وحده.</translation>
    </message>
    <message>
        <source>Invites begin with %1 from now on.</source>
        <translation>تبدأ الدعوات من الآن فصاعدًا بـ %1.</translation>
    </message>
    <message>
        <source>Removed. Nobody can invite to these any more: %1.</source>
        <translation>تمت الإزالة. لم يعد بإمكان أحد الدعوة إلى هذه: %1.</translation>
    </message>
</context>
<context>
    <name>app::LinkFollower</name>
    <message>
        <source>A link asked for something that this version does not know, so nothing was done.</source>
        <translation>طلب أحد الروابط شيئًا لا تعرفه هذه النسخة، فلم يُنفَّذ شيء.</translation>
    </message>
    <message>
        <source>A link asks to join a wedding at %1, but here you take part in those at %2. Start WedSync with --data and a folder of its own for the other server.</source>
        <translation>يطلب أحد الروابط الانضمام إلى زفاف على %1، لكن مشاركتك هنا في حفلات الزفاف على %2. للخادم الآخر يلزم تشغيل WedSync مع ‎--data ومجلد خاص به.</translation>
    </message>
    <message>
        <source>A link asks to join a wedding at %1. Do you know who sent it?</source>
        <translation>يطلب أحد الروابط الانضمام إلى زفاف على %1. هل المُرسِل معروف لديك؟</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>A link asks to open a wedding that you do not take part in. Ask its photographer for an invite.</source>
        <translation>يطلب أحد الروابط فتح زفاف لست من المشاركين فيه. يُرجى طلب دعوة من مصوّر الزفاف.</translation>
    </message>
    <message>
        <source>A link asks to open %1.</source>
        <translation>يطلب أحد الروابط فتح %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Follow a link?</source>
        <translation>فتح الرابط؟</translation>
    </message>
</context>
<context>
    <name>app::Notifications</name>
    <message>
        <source>%1 new in %2</source>
        <translation>الرسائل الجديدة في %2: %1</translation>
    </message>
</context>
<context>
    <name>app::Notifier</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>تحديد كمقروءة</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
</context>
<context>
    <name>app::WeddingExporter</name>
    <message>
        <source>Export %1</source>
        <translation>تصدير %1</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>صفحة ويب ‎(*.html)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>بيانات ‎(*.json)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>تقويم ‎(*.ics)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>تعذّرت كتابة ‎%1: %2. يُرجى اختيار مكان آخر.</translation>
    </message>
</context>
<context>
    <name>models::AnnouncementTexts</name>
    <message>
        <source>Another wedding is opened</source>
        <translation>فُتح زفاف آخر</translation>
    </message>
    <message>
        <source>A message in the open wedding</source>
        <translation>رسالة في الزفاف المفتوح</translation>
    </message>
    <message>
        <source>A message in another wedding</source>
        <translation>رسالة في زفاف آخر</translation>
    </message>
    <message>
        <source>Several messages at once</source>
        <translation>عدة رسائل دفعة واحدة</translation>
    </message>
    <message>
        <source>A change to a wedding today or tomorrow</source>
        <translation>تغيير في زفاف اليوم أو الغد</translation>
    </message>
    <message>
        <source>Somebody is typing in the open wedding</source>
        <translation>شخص ما يكتب في الزفاف المفتوح</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>The connection is there</source>
        <translation>الاتصال قائم</translation>
    </message>
    <message>
        <source>Waiting messages were sent</source>
        <translation>أُرسلت رسائل منتظرة</translation>
    </message>
    <message>
        <source>A message could not be sent</source>
        <translation>تعذّر إرسال رسالة</translation>
    </message>
    <message>
        <source>{couple}, {count}</source>
        <translation>{couple}، {count}</translation>
    </message>
    <message>
        <source>{sender}: {text}</source>
        <translation>{sender}: {text}</translation>
    </message>
    <message>
        <source>{sender} in {couple}</source>
        <translation>{sender} في {couple}</translation>
    </message>
    <message>
        <source>{count} in {couple}</source>
        <translation>{count} في {couple}</translation>
    </message>
    <message>
        <source>{couple}, {sender}: {text}</source>
        <translation>{couple}، {sender}: {text}</translation>
    </message>
    <message>
        <source>{sender} is typing</source>
        <translation>{sender} يكتب</translation>
    </message>
    <message>
        <source>Offline. Reading and writing still work</source>
        <translation>غير متصل. القراءة والكتابة متاحتان</translation>
    </message>
    <message>
        <source>{text}. {count}</source>
        <translation>{text}. {count}</translation>
    </message>
    <message>
        <source>Not sent: {text}</source>
        <translation>لم تُرسل: {text}</translation>
    </message>
    <message>
        <source>Sarah &amp; Tom</source>
        <translation>سارة &amp; توم</translation>
    </message>
    <message>
        <source>Anna</source>
        <translation>آنا</translation>
    </message>
    <message>
        <source>The florist asks for the colours</source>
        <translation>بائعة الزهور تسأل عن الألوان</translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>عاد الاتصال</translation>
    </message>
    <message>
        <source>An empty sentence says nothing: write one, or switch it off.</source>
        <translation>الجملة الفارغة لا تقول شيئًا: اكتب جملة أو أوقفها.</translation>
    </message>
    <message>
        <source>%1 stands for nothing here: take it out.</source>
        <translation>‏%1 لا يعني شيئًا هنا: احذفه.</translation>
    </message>
    <message>
        <source>%1 stands for nothing here. What can be used: %2</source>
        <translation>‏%1 لا يعني شيئًا هنا. ما يمكن استخدامه: %2</translation>
    </message>
</context>
<context>
    <name>models::ChannelListModel</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>models::DayPlan</name>
    <message>
        <source>%1, at first %2: removed</source>
        <translation>%1، في البداية %2: أُزيل</translation>
    </message>
    <message>
        <source>%1 %2, at first %3</source>
        <translation>%1 %2، في البداية %3</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>في البداية</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
</context>
<context>
    <name>models::EventText</name>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>content</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>%1 %2 → removed</source>
        <translation>%1 %2 ← أُزيل</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>تمت الإجابة عن %1</translation>
    </message>
    <message>
        <source>%1 done, %2 of %3</source>
        <translation>اكتملت خطوة %1، %2 من %3</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>اكتملت خطوة %1</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>تم تحديد %1: %2</translation>
    </message>
    <message>
        <source>%1 removed, it was %2</source>
        <translation>تمت إزالة %1، والقيمة السابقة %2</translation>
    </message>
    <message>
        <source>%1 changed from %2 to %3</source>
        <translation>تم تغيير %1 من %2 إلى %3</translation>
    </message>
</context>
<context>
    <name>models::MemberListModel</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
</context>
<context>
    <name>models::QueueModel</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>models::SearchModel</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>models::Sentences</name>
    <message>
        <source>owner</source>
        <translation>مالك</translation>
    </message>
    <message>
        <source>member</source>
        <translation>عضو</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>قارئ</translation>
    </message>
    <message>
        <source>1 older message has expired</source>
        <translation>انتهت صلاحية رسالة واحدة أقدم</translation>
    </message>
    <message numerus="yes">
        <source>%n older messages have expired</source>
        <translation>
            <numerusform>لم تنته صلاحية أي رسالة أقدم (%n)</numerusform>
            <numerusform>انتهت صلاحية رسالة أقدم (%n)</numerusform>
            <numerusform>انتهت صلاحية رسالتين أقدم (%n)</numerusform>
            <numerusform>انتهت صلاحية %n رسائل أقدم</numerusform>
            <numerusform>انتهت صلاحية %n رسالة أقدم</numerusform>
            <numerusform>انتهت صلاحية %n رسالة أقدم</numerusform>
        </translation>
    </message>
    <message>
        <source>1 message expired before you reconnected</source>
        <translation>انتهت صلاحية رسالة واحدة قبل عودة الاتصال</translation>
    </message>
    <message numerus="yes">
        <source>%n messages expired before you reconnected</source>
        <translation>
            <numerusform>لم تنته صلاحية أي رسالة (%n) قبل عودة الاتصال</numerusform>
            <numerusform>انتهت صلاحية رسالة (%n) قبل عودة الاتصال</numerusform>
            <numerusform>انتهت صلاحية رسالتين (%n) قبل عودة الاتصال</numerusform>
            <numerusform>انتهت صلاحية %n رسائل قبل عودة الاتصال</numerusform>
            <numerusform>انتهت صلاحية %n رسالة قبل عودة الاتصال</numerusform>
            <numerusform>انتهت صلاحية %n رسالة قبل عودة الاتصال</numerusform>
        </translation>
    </message>
    <message>
        <source>asks to join</source>
        <translation>طلب انضمام</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>هنا الآن</translation>
    </message>
    <message>
        <source>private</source>
        <translation>خاصة</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>مشتركة</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>بث</translation>
    </message>
    <message>
        <source>live</source>
        <translation>نشطة</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>جارٍ الانضمام</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>جارٍ جلب ما فات</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>غير متصلة</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>في قائمة الانتظار</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>أُرسلت</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>سُلّمت</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>شوهدت</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>waiting for your word</source>
        <translation>بانتظار قرارك</translation>
    </message>
    <message>
        <source>The server did not understand this message.</source>
        <translation>لم يفهم الخادم هذه الرسالة.</translation>
    </message>
    <message>
        <source>This channel&apos;s name is not valid.</source>
        <translation>اسم هذه القناة غير صالح.</translation>
    </message>
    <message>
        <source>The server does not know you: sign in again.</source>
        <translation>الخادم لا يعرفك: يُرجى تسجيل الدخول من جديد.</translation>
    </message>
    <message>
        <source>Your sign-in has expired: sign in again.</source>
        <translation>انتهت صلاحية تسجيل دخولك: يُرجى تسجيل الدخول من جديد.</translation>
    </message>
    <message>
        <source>You may read here, but not write.</source>
        <translation>يمكنك القراءة هنا، لا الكتابة.</translation>
    </message>
    <message>
        <source>Your plan has no place for another live channel: pause one first.</source>
        <translation>لا يتسع اشتراكك لقناة نشطة أخرى: يلزم إيقاف واحدة مؤقتًا أولًا.</translation>
    </message>
    <message>
        <source>This channel no longer exists, or you are no longer in it.</source>
        <translation>لم تعد هذه القناة موجودة، أو لم تعد من أعضائها.</translation>
    </message>
    <message>
        <source>A channel of this name belongs to somebody else.</source>
        <translation>هناك قناة بهذا الاسم تخص شخصًا آخر.</translation>
    </message>
    <message>
        <source>This message is too long to be sent.</source>
        <translation>هذه الرسالة أطول من أن تُرسل.</translation>
    </message>
    <message>
        <source>Too many messages in one minute: it will be tried again.</source>
        <translation>عدد كبير من الرسائل في دقيقة واحدة: ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>You are signed in on too many devices at once.</source>
        <translation>تسجيل دخولك نشط على أجهزة أكثر من المسموح به.</translation>
    </message>
    <message>
        <source>100 messages are waiting here already: this one stays in the box until there is room.</source>
        <translation>هناك 100 رسالة في الانتظار هنا: تبقى هذه في الحقل إلى أن يتوفر مكان.</translation>
    </message>
    <message>
        <source>The server is restarting.</source>
        <translation>يُعاد تشغيل الخادم.</translation>
    </message>
    <message>
        <source>The disk could not be written: is it full?</source>
        <translation>تعذّرت الكتابة على القرص: هل القرص ممتلئ؟</translation>
    </message>
    <message>
        <source>Something went wrong on the server.</source>
        <translation>حدث خطأ ما في الخادم.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>تعذّر الوصول إلى الخادم.</translation>
    </message>
    <message>
        <source>1 unread</source>
        <translation>واحدة غير مقروءة</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n غير مقروءة</numerusform>
            <numerusform>%n غير مقروءة</numerusform>
            <numerusform>%n غير مقروءة</numerusform>
            <numerusform>%n غير مقروءة</numerusform>
            <numerusform>%n غير مقروءة</numerusform>
            <numerusform>%n غير مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>تغيير واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n تغيير</numerusform>
            <numerusform>تغيير واحد (%n)</numerusform>
            <numerusform>تغييران (%n)</numerusform>
            <numerusform>%n تغييرات</numerusform>
            <numerusform>%n تغييرًا</numerusform>
            <numerusform>%n تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>1 new message</source>
        <translation>رسالة جديدة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n رسالة جديدة</numerusform>
            <numerusform>رسالة جديدة (%n)</numerusform>
            <numerusform>رسالتان جديدتان (%n)</numerusform>
            <numerusform>%n رسائل جديدة</numerusform>
            <numerusform>%n رسالة جديدة</numerusform>
            <numerusform>%n رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>wedding today</source>
        <translation>الزفاف اليوم</translation>
    </message>
    <message>
        <source>wedding tomorrow</source>
        <translation>الزفاف غدًا</translation>
    </message>
    <message>
        <source>wedding yesterday</source>
        <translation>كان الزفاف أمس</translation>
    </message>
    <message>
        <source>wedding in 1 day</source>
        <translation>الزفاف بعد يوم واحد</translation>
    </message>
    <message numerus="yes">
        <source>wedding in %n days</source>
        <translation>
            <numerusform>الزفاف بعد %n يوم</numerusform>
            <numerusform>الزفاف بعد يوم (%n)</numerusform>
            <numerusform>الزفاف بعد يومين (%n)</numerusform>
            <numerusform>الزفاف بعد %n أيام</numerusform>
            <numerusform>الزفاف بعد %n يومًا</numerusform>
            <numerusform>الزفاف بعد %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>wedding 1 day ago</source>
        <translation>كان الزفاف قبل يوم واحد</translation>
    </message>
    <message numerus="yes">
        <source>wedding %n days ago</source>
        <translation>
            <numerusform>كان الزفاف قبل %n يوم</numerusform>
            <numerusform>كان الزفاف قبل يوم (%n)</numerusform>
            <numerusform>كان الزفاف قبل يومين (%n)</numerusform>
            <numerusform>كان الزفاف قبل %n أيام</numerusform>
            <numerusform>كان الزفاف قبل %n يومًا</numerusform>
            <numerusform>كان الزفاف قبل %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>D-day</source>
        <translation>يوم الزفاف</translation>
    </message>
    <message>
        <source>the day of the wedding</source>
        <translation>يوم الزفاف</translation>
    </message>
    <message>
        <source>1 day before the wedding</source>
        <translation>قبل يوم واحد من الزفاف</translation>
    </message>
    <message numerus="yes">
        <source>%n days before the wedding</source>
        <translation>
            <numerusform>قبل %n يوم من الزفاف</numerusform>
            <numerusform>قبل يوم (%n) من الزفاف</numerusform>
            <numerusform>قبل يومين (%n) من الزفاف</numerusform>
            <numerusform>قبل %n أيام من الزفاف</numerusform>
            <numerusform>قبل %n يومًا من الزفاف</numerusform>
            <numerusform>قبل %n يوم من الزفاف</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day after the wedding</source>
        <translation>بعد يوم واحد من الزفاف</translation>
    </message>
    <message numerus="yes">
        <source>%n days after the wedding</source>
        <translation>
            <numerusform>بعد %n يوم من الزفاف</numerusform>
            <numerusform>بعد يوم (%n) من الزفاف</numerusform>
            <numerusform>بعد يومين (%n) من الزفاف</numerusform>
            <numerusform>بعد %n أيام من الزفاف</numerusform>
            <numerusform>بعد %n يومًا من الزفاف</numerusform>
            <numerusform>بعد %n يوم من الزفاف</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>1 queued</source>
        <translation>واحدة في قائمة الانتظار</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n في قائمة الانتظار</numerusform>
            <numerusform>%n في قائمة الانتظار</numerusform>
            <numerusform>%n في قائمة الانتظار</numerusform>
            <numerusform>%n في قائمة الانتظار</numerusform>
            <numerusform>%n في قائمة الانتظار</numerusform>
            <numerusform>%n في قائمة الانتظار</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>مثبّتة</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>مكتومة</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>مؤرشفة</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not accepted: it has expired, or is another server&apos;s. Is this computer&apos;s clock right?</source>
        <translation>شهادة الخادم غير مقبولة: انتهت صلاحيتها أو تخص خادمًا آخر. هل ساعة هذا الحاسوب مضبوطة؟</translation>
    </message>
    <message>
        <source>At the server&apos;s address something else answers: a network that wants you to sign in, perhaps.</source>
        <translation>شيء آخر يستجيب على عنوان الخادم: ربما شبكة تطلب تسجيل الدخول.</translation>
    </message>
    <message>
        <source>1 waiting message sent</source>
        <translation>أُرسلت رسالة واحدة كانت تنتظر</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting messages sent</source>
        <translation>
            <numerusform>أُرسلت %n رسالة كانت تنتظر</numerusform>
            <numerusform>أُرسلت رسالة كانت تنتظر (%n)</numerusform>
            <numerusform>أُرسلت رسالتان كانتا تنتظران (%n)</numerusform>
            <numerusform>أُرسلت %n رسائل كانت تنتظر</numerusform>
            <numerusform>أُرسلت %n رسالة كانت تنتظر</numerusform>
            <numerusform>أُرسلت %n رسالة كانت تنتظر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::Timeline</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
</context>
<context>
    <name>models::Typing</name>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>جارٍ الكتابة: %1…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>جارٍ الكتابة: %1 و%2…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>عدة أشخاص يكتبون الآن…</translation>
    </message>
</context>
<context>
    <name>models::WeddingExport</name>
    <message>
        <source>removed</source>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>Changes of the plan</source>
        <translation>تغييرات الخطة</translation>
    </message>
    <message>
        <source>Everything that was written</source>
        <translation>كل ما كُتب</translation>
    </message>
    <message>
        <source>Wedding of %1</source>
        <translation>زفاف %1</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>models::WeddingModel</name>
    <message>
        <source>Nothing new</source>
        <translation>لا جديد</translation>
    </message>
    <message>
        <source>asks to be let in</source>
        <translation>طلب دخول</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>هنا الآن</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>الخطوات المكتملة: %1 من %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>اكتمل</translation>
    </message>
</context>
<context>
    <name>models::WeddingOverview</name>
    <message>
        <source>%1 new: %2</source>
        <translation>تمت إضافة %1: %2</translation>
    </message>
    <message>
        <source>%1 taken out, it was %2</source>
        <translation>تم حذف %1، والقيمة السابقة %2</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementLog</name>
    <message>
        <source>not spoken: nobody listened</source>
        <translation>لم يُنطق: لم يكن أحد يستمع</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementLogDialog</name>
    <message>
        <source>All announcements</source>
        <translation>كل الإعلانات</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>الإعلانات</translation>
    </message>
    <message>
        <source>Nothing has been announced yet.</source>
        <translation>لم يُعلن شيء بعد.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
</context>
<context>
    <name>ui::Announcements</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 في %2</translation>
    </message>
    <message>
        <source>another channel</source>
        <translation>قناة أخرى</translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>عاد الاتصال</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>%1 in %2 channels</source>
        <translation>‏%1 في قنوات عددها %2</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementsDialog</name>
    <message>
        <source>Who wrote it</source>
        <translation>من كتبها</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Whether it was delivered and seen</source>
        <translation>هل سُلّمت وشوهدت</translation>
    </message>
    <message>
        <source>&amp;Announce this</source>
        <translation>&amp;أعلن هذا</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>الإعلانات</translation>
    </message>
    <message>
        <source>What is announced</source>
        <translation>ما يُعلَن</translation>
    </message>
    <message>
        <source>&amp;Sentence:</source>
        <translation>ا&amp;لجملة:</translation>
    </message>
    <message>
        <source>&amp;Use this sentence</source>
        <translation>ا&amp;ستخدم هذه الجملة</translation>
    </message>
    <message>
        <source>&amp;Back to its own</source>
        <translation>ال&amp;عودة إلى الجملة الأصلية</translation>
    </message>
    <message>
        <source>What is heard of a message, in this order</source>
        <translation>ما يُسمع من الرسالة، بهذا الترتيب</translation>
    </message>
    <message>
        <source>Parts of a message</source>
        <translation>أجزاء الرسالة</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>أ&amp;بكر</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;لاحقًا</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Nothing is filled in here.</source>
        <translation>لا شيء يُدرج هنا.</translation>
    </message>
    <message>
        <source>Filled in: %1</source>
        <translation>ما يُدرج: %1</translation>
    </message>
    <message>
        <source>Heard as: %1</source>
        <translation>يُسمع هكذا: %1</translation>
    </message>
    <message>
        <source>Said like this from now on: %1</source>
        <translation>سيُقال هكذا من الآن: %1</translation>
    </message>
    <message>
        <source>It has its own sentence again: %1</source>
        <translation>عادت إلى جملتها الأصلية: %1</translation>
    </message>
</context>
<context>
    <name>ui::ChannelIndicator</name>
    <message>
        <source>This week</source>
        <translation>هذا الأسبوع</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>سابقًا</translation>
    </message>
    <message>
        <source>Other channels</source>
        <translation>قنوات أخرى</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>لا رسائل بعد</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>المثبّتة</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>المؤرشفة</translation>
    </message>
</context>
<context>
    <name>ui::ChannelManager</name>
    <message>
        <source>Your weddings will be listed here.</source>
        <translation>ستظهر حفلات الزفاف هنا.</translation>
    </message>
    <message>
        <source>Nothing unread.</source>
        <translation>لا شيء غير مقروء.</translation>
    </message>
</context>
<context>
    <name>ui::ChannelMenu</name>
    <message>
        <source>For an &amp;Hour</source>
        <translation>لمدة &amp;ساعة</translation>
    </message>
    <message>
        <source>Until &amp;Tomorrow Morning</source>
        <translation>حتى &amp;صباح الغد</translation>
    </message>
    <message>
        <source>For a &amp;Week</source>
        <translation>لمدة أسبو&amp;ع</translation>
    </message>
    <message>
        <source>Until I &amp;Unmute It</source>
        <translation>حتى &amp;إلغاء الكتم</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>تحديد كم&amp;قروءة</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>إلغاء ال&amp;تثبيت</translation>
    </message>
    <message>
        <source>&amp;Pin to the Top</source>
        <translation>ت&amp;ثبيت في الأعلى</translation>
    </message>
    <message>
        <source>Un&amp;mute</source>
        <translation>إلغاء ال&amp;كتم</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;كتم</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>إيقاف &amp;مؤقت</translation>
    </message>
    <message>
        <source>&amp;Bring Back</source>
        <translation>ا&amp;ستعادة</translation>
    </message>
    <message>
        <source>Archi&amp;ve</source>
        <translation>أر&amp;شفة</translation>
    </message>
    <message>
        <source>%1 is pinned.</source>
        <translation>ثُبّتت قناة %1.</translation>
    </message>
    <message>
        <source>%1 is not pinned any more.</source>
        <translation>لم تعد قناة %1 مثبّتة.</translation>
    </message>
    <message>
        <source>%1 is archived. It comes back when something new is written.</source>
        <translation>أُرشفت قناة %1. ستعود عند كتابة شيء جديد.</translation>
    </message>
    <message>
        <source>%1 is back in the list.</source>
        <translation>عادت قناة %1 إلى القائمة.</translation>
    </message>
    <message>
        <source>%1 is not muted any more.</source>
        <translation>لم تعد قناة %1 مكتومة.</translation>
    </message>
    <message>
        <source>%1 is muted. A change to a wedding within 48 hours still gets through.</source>
        <translation>كُتمت قناة %1. ومع ذلك يصلك أي تغيير في زفاف يُقام خلال 48 ساعة.</translation>
    </message>
    <message>
        <source>As the &amp;Settings Say</source>
        <translation>حسب الإ&amp;عدادات</translation>
    </message>
    <message>
        <source>For Every &amp;Message</source>
        <translation>لكل &amp;رسالة</translation>
    </message>
    <message>
        <source>Only for &amp;Changes of the Plan</source>
        <translation>لت&amp;غييرات الخطة فقط</translation>
    </message>
    <message>
        <source>&amp;Never</source>
        <translation>أ&amp;بدًا</translation>
    </message>
    <message>
        <source>&amp;Notify Me</source>
        <translation>إ&amp;شعاري</translation>
    </message>
    <message>
        <source>You are notified of every message of %1.</source>
        <translation>ستُشعَر بكل رسالة في قناة %1.</translation>
    </message>
    <message>
        <source>You are notified of %1 when the plan changes.</source>
        <translation>ستُشعَر بقناة %1 عند تغيّر الخطة.</translation>
    </message>
    <message>
        <source>You are not notified of %1.</source>
        <translation>لن تُشعَر بشيء من قناة %1.</translation>
    </message>
    <message>
        <source>You are notified of %1 as of all others.</source>
        <translation>ستُشعَر بقناة %1 كسائر القنوات.</translation>
    </message>
</context>
<context>
    <name>ui::Composer</name>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Only the owner writes here</source>
        <translation>المالك وحده يكتب هنا</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>الكتابة إلى %1</translation>
    </message>
    <message>
        <source>Needs an &amp;answer</source>
        <translation>ت&amp;حتاج إلى رد</translation>
    </message>
</context>
<context>
    <name>ui::Connection</name>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Joining your channels…</source>
        <translation>جارٍ الانضمام إلى قنواتك…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>جارٍ جلب ما فات…</translation>
    </message>
    <message>
        <source>Offline: reading and writing still work.</source>
        <translation>غير متصل: القراءة والكتابة متاحتان.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>رُفض الاتصال: %1</translation>
    </message>
    <message>
        <source>Refused by the server.</source>
        <translation>رفض الخادم الاتصال.</translation>
    </message>
    <message>
        <source>Signed out: sign in again.</source>
        <translation>انتهى تسجيل الدخول: يُرجى تسجيل الدخول من جديد.</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>لم يُسجَّل الدخول.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>بعد %1 ث</translation>
    </message>
    <message>
        <source>Offline: reading and writing still work. %1</source>
        <translation>غير متصل: القراءة والكتابة متاحتان. %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionStrip</name>
    <message>
        <source>Try now</source>
        <translation>المحاولة الآن</translation>
    </message>
    <message>
        <source>%1 Reconnecting %2</source>
        <translation>%1 إعادة الاتصال %2</translation>
    </message>
</context>
<context>
    <name>ui::ConversationHeader</name>
    <message>
        <source>%1 here: %2</source>
        <translation>هنا الآن (%1): %2</translation>
    </message>
</context>
<context>
    <name>ui::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>There are no names, messages or passwords in this report.</source>
        <translation>لا توجد في هذا التقرير أسماء أو رسائل أو كلمات مرور.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
</context>
<context>
    <name>ui::Finder</name>
    <message>
        <source>Results</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>1 found</source>
        <translation>نتيجة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>نتيجة واحدة (%n)</numerusform>
            <numerusform>نتيجتان (%n)</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HostedServerPage</name>
    <message>
        <source>Only programs on this computer reach the server.</source>
        <translation>لا تصل إلى الخادم إلا البرامج التي على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Asking that address…</source>
        <translation>جارٍ سؤال هذا العنوان…</translation>
    </message>
    <message>
        <source>Your server answers there.</source>
        <translation>خادمك يستجيب هناك.</translation>
    </message>
    <message>
        <source>Nothing answers there. Does your proxy or tunnel run, and does it lead to this computer?</source>
        <translation>لا شيء يستجيب هناك. هل يعمل الوكيل أو النفق لديك، وهل يقود إلى هذا الحاسوب؟</translation>
    </message>
    <message>
        <source>The certificate there is not accepted, so nobody can join: it has expired, is for another name, or comes from somebody that computers do not trust.</source>
        <translation>الشهادة هناك غير مقبولة، فلا يستطيع أحد الانضمام: انتهت صلاحيتها، أو هي لاسم آخر، أو صادرة عن جهة لا تثق بها الحواسيب.</translation>
    </message>
    <message>
        <source>Something else answers there: lead that address to the server on this computer.</source>
        <translation>شيء آخر يستجيب هناك: وجّه هذا العنوان إلى الخادم على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>It has no certificate: whoever is in between can read along.</source>
        <translation>لا توجد شهادة: يمكن لمن في الطريق أن يقرأ كل شيء.</translation>
    </message>
    <message>
        <source>Certificate for %1, from %2, good until %3.</source>
        <translation>شهادة لـ %1، صادرة عن %2، صالحة حتى %3.</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>البصمة (SHA-256): %1</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>اس&amp;تخدام</translation>
    </message>
    <message>
        <source>As&amp;k again</source>
        <translation>الس&amp;ؤال مجددًا</translation>
    </message>
    <message>
        <source>Public a&amp;ddress</source>
        <translation>ال&amp;عنوان العام</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>العنوان العام</translation>
    </message>
    <message>
        <source>What invite links begin with: where a proxy or a tunnel with a certificate leads to this computer.</source>
        <translation>ما تبدأ به روابط الدعوات: حيث يقود وكيل أو نفق له شهادة إلى هذا الحاسوب.</translation>
    </message>
    <message>
        <source>&amp;Log of the server</source>
        <translation>س&amp;جل الخادم</translation>
    </message>
    <message>
        <source>Log of the server</source>
        <translation>سجل الخادم</translation>
    </message>
    <message>
        <source>There are no names or messages in it.</source>
        <translation>لا توجد فيه أسماء أو رسائل.</translation>
    </message>
</context>
<context>
    <name>ui::HostingDialog</name>
    <message>
        <source>Make an &amp;invite link</source>
        <translation>إنشاء رابط &amp;دعوة</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;إزالة…</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>الاستضافة</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>نسخ ا&amp;حتياطي الآن…</translation>
    </message>
    <message>
        <source>In&amp;vite to</source>
        <translation>د&amp;عوة إلى</translation>
    </message>
    <message>
        <source>Wedding to invite to</source>
        <translation>الزفاف الذي تخصه الدعوة</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>رابط الدعوة</translation>
    </message>
    <message>
        <source>The link will be here</source>
        <translation>سيظهر الرابط هنا</translation>
    </message>
    <message>
        <source>The link is on the clipboard.</source>
        <translation>نُسخ الرابط إلى الحافظة.</translation>
    </message>
    <message>
        <source>Sarah &amp; Tom</source>
        <translation>سارة &amp; توم</translation>
    </message>
    <message>
        <source>Add &amp;wedding</source>
        <translation>إضافة &amp;زفاف</translation>
    </message>
    <message>
        <source>New wedding</source>
        <translation>زفاف جديد</translation>
    </message>
    <message>
        <source>C&amp;ouple</source>
        <translation>العرو&amp;سان</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>التا&amp;ريخ</translation>
    </message>
    <message>
        <source>Venu&amp;e</source>
        <translation>الم&amp;كان</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>The server is stopped. Nobody can reach your weddings.</source>
        <translation>الخادم متوقف. لا يمكن لأحد الوصول إلى حفلات الزفاف لديك.</translation>
    </message>
    <message>
        <source>The server runs at %1</source>
        <translation>الخادم يعمل على %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>إي&amp;قاف</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>تش&amp;غيل</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>مقدّم خدمات</translation>
    </message>
    <message>
        <source>couple</source>
        <translation>عروسان</translation>
    </message>
    <message>
        <source>10 weddings live</source>
        <translation>10 حفلات زفاف نشطة</translation>
    </message>
    <message>
        <source>3 weddings live</source>
        <translation>3 حفلات زفاف نشطة</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Whoever opens this link first joins the wedding. It is good until %1.</source>
        <translation>أول من يفتح هذا الرابط ينضم إلى الزفاف. وهو صالح حتى %1.</translation>
    </message>
    <message>
        <source>Whose wedding is it? Write the couple&apos;s names first.</source>
        <translation>لمن هذا الزفاف؟ يُرجى كتابة اسمي العروسين أولًا.</translation>
    </message>
    <message>
        <source>Remove somebody</source>
        <translation>إزالة شخص</translation>
    </message>
    <message>
        <source>Remove %1? They are signed out everywhere at once. What they wrote stays.</source>
        <translation>إزالة %1؟ سيُسجَّل الخروج فورًا من كل الأجهزة. ويبقى ما كُتب.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Back up the server</source>
        <translation>نسخ الخادم احتياطيًا</translation>
    </message>
    <message>
        <source>Make &amp;free (3 live)</source>
        <translation>تحويل إلى &amp;مجاني (3 نشطة)</translation>
    </message>
    <message>
        <source>Make &amp;paid (10 live)</source>
        <translation>تحويل إلى &amp;مدفوع (10 نشطة)</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>connected ×%1</source>
        <translation>متصل ×%1</translation>
    </message>
    <message>
        <source>The server runs at %1 · connected: %2</source>
        <translation>الخادم يعمل على %1 · المتصلون: %2</translation>
    </message>
    <message>
        <source>Weddings a&amp;nd People</source>
        <translation>الأ&amp;عراس والأشخاص</translation>
    </message>
    <message>
        <source>Address and Lo&amp;g</source>
        <translation>ال&amp;عنوان والسجل</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Move U&amp;p in the List</source>
        <translation>نقل إلى أ&amp;على في القائمة</translation>
    </message>
    <message>
        <source>Move &amp;Down in the List</source>
        <translation>نقل إلى أسف&amp;ل في القائمة</translation>
    </message>
    <message>
        <source>P&amp;ause This Wedding</source>
        <translation>إيقاف هذا الزفاف &amp;مؤقتًا</translation>
    </message>
    <message>
        <source>S&amp;ort the List</source>
        <translation>ت&amp;رتيب القائمة</translation>
    </message>
    <message>
        <source>By the &amp;Wedding&apos;s Date</source>
        <translation>حسب تاريخ ال&amp;زفاف</translation>
    </message>
    <message>
        <source>By the &amp;Last Message</source>
        <translation>حسب آ&amp;خر رسالة</translation>
    </message>
    <message>
        <source>By &amp;Name</source>
        <translation>حسب الا&amp;سم</translation>
    </message>
    <message>
        <source>As I P&amp;ut Them</source>
        <translation>حسب تر&amp;تيبي</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>ال&amp;قناة</translation>
    </message>
    <message>
        <source>&amp;Next Channel</source>
        <translation>القناة ال&amp;تالية</translation>
    </message>
    <message>
        <source>&amp;Previous Channel</source>
        <translation>القناة ال&amp;سابقة</translation>
    </message>
    <message>
        <source>Next &amp;Unread Channel</source>
        <translation>القناة التالية &amp;غير المقروءة</translation>
    </message>
    <message>
        <source>P&amp;revious Unread Channel</source>
        <translation>القناة السابقة غير المق&amp;روءة</translation>
    </message>
    <message>
        <source>&amp;Mark as Read</source>
        <translation>ت&amp;حديد كمقروءة</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>ال&amp;رسالة</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;كتابة</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>إر&amp;سال</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Next Region</source>
        <translation>المنطقة ال&amp;تالية</translation>
    </message>
    <message>
        <source>&amp;Previous Region</source>
        <translation>المنطقة ال&amp;سابقة</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>ال&amp;مظهر</translation>
    </message>
    <message>
        <source>Follow the &amp;System</source>
        <translation>كما في ال&amp;نظام</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;فاتح</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;داكن</translation>
    </message>
    <message>
        <source>C&amp;onnection</source>
        <translation>الا&amp;تصال</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation>المحاولة الآ&amp;ن</translation>
    </message>
    <message>
        <source>Go to a wedding</source>
        <translation>الانتقال إلى زفاف</translation>
    </message>
    <message>
        <source>Couple, venue or date</source>
        <translation>العروسان أو المكان أو التاريخ</translation>
    </message>
    <message>
        <source>Find messages</source>
        <translation>البحث عن رسائل</translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation>كلمات من الرسالة</translation>
    </message>
    <message>
        <source>Find messages everywhere</source>
        <translation>البحث عن رسائل في كل مكان</translation>
    </message>
    <message>
        <source>Find messages here</source>
        <translation>البحث عن رسائل هنا</translation>
    </message>
    <message>
        <source>&amp;Hosting…</source>
        <translation>الا&amp;ستضافة…</translation>
    </message>
    <message>
        <source>&amp;Export This Wedding…</source>
        <translation>&amp;تصدير هذا الزفاف…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>الإ&amp;عدادات…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>ا&amp;ختصارات لوحة المفاتيح…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>الت&amp;شخيص…</translation>
    </message>
    <message>
        <source>&amp;Go To…</source>
        <translation>الا&amp;نتقال إلى…</translation>
    </message>
    <message>
        <source>&amp;Oldest Unread Message</source>
        <translation>أ&amp;قدم رسالة غير مقروءة</translation>
    </message>
    <message>
        <source>Needs an &amp;Answer</source>
        <translation>ت&amp;حتاج إلى رد</translation>
    </message>
    <message>
        <source>I Have S&amp;een This Change</source>
        <translation>شاهدت هذا التغ&amp;يير</translation>
    </message>
    <message>
        <source>&amp;Find Here…</source>
        <translation>&amp;بحث هنا…</translation>
    </message>
    <message>
        <source>Find Every&amp;where…</source>
        <translation>بحث في كل &amp;مكان…</translation>
    </message>
    <message>
        <source>&amp;Read Out</source>
        <translation>&amp;قراءة بصوت عالٍ</translation>
    </message>
    <message>
        <source>&amp;Menu Bar</source>
        <translation>شريط ال&amp;قوائم</translation>
    </message>
    <message>
        <source>&amp;Wedding Panel</source>
        <translation>لوحة ال&amp;زفاف</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>نص أ&amp;كبر</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>نص أ&amp;صغر</translation>
    </message>
    <message>
        <source>Te&amp;xt as the System Has It</source>
        <translation>ال&amp;نص كما في النظام</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>تباين &amp;عالٍ</translation>
    </message>
    <message>
        <source>P&amp;in or Unpin</source>
        <translation>ت&amp;ثبيت أو إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Mu&amp;te</source>
        <translation>&amp;كتم</translation>
    </message>
    <message>
        <source>U&amp;nmute</source>
        <translation>إل&amp;غاء الكتم</translation>
    </message>
    <message>
        <source>Arc&amp;hive or Bring Back</source>
        <translation>أر&amp;شفة أو استعادة</translation>
    </message>
    <message>
        <source>Go to Pinne&amp;d</source>
        <translation>الانتقال إلى المث&amp;بّتة</translation>
    </message>
    <message>
        <source>Pinned Channel %1</source>
        <translation>القناة المثبّتة %1</translation>
    </message>
    <message>
        <source>Only &amp;Unread Channels</source>
        <translation>القنوات &amp;غير المقروءة فقط</translation>
    </message>
    <message>
        <source>Arc&amp;hived Channels Too</source>
        <translation>القنوات المؤر&amp;شفة أيضًا</translation>
    </message>
    <message>
        <source>Needs my answer</source>
        <translation>بانتظار ردي</translation>
    </message>
    <message>
        <source>Words of the question, or a couple</source>
        <translation>كلمات من السؤال أو العروسان</translation>
    </message>
    <message>
        <source>Noti&amp;fy Me</source>
        <translation>إ&amp;شعاري</translation>
    </message>
    <message>
        <source>Unread &amp;From Here</source>
        <translation>غير م&amp;قروء من هنا</translation>
    </message>
    <message>
        <source>Needs &amp;My Answer…</source>
        <translation>بانتظار ر&amp;دي…</translation>
    </message>
    <message>
        <source>Unread from here</source>
        <translation>غير مقروء من هنا</translation>
    </message>
</context>
<context>
    <name>ui::MessageLayout</name>
    <message>
        <source>%1 new</source>
        <translation>رسائل جديدة: %1</translation>
    </message>
    <message>
        <source>Venue changed</source>
        <translation>تغيّر المكان</translation>
    </message>
    <message>
        <source>Timeline changed</source>
        <translation>تغيّر الجدول الزمني</translation>
    </message>
    <message>
        <source>Form answered</source>
        <translation>تمت الإجابة عن الاستمارة</translation>
    </message>
    <message>
        <source>Step completed</source>
        <translation>اكتملت خطوة</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Nothing is different from the last time.</source>
        <translation>لا فرق عن المرة السابقة.</translation>
    </message>
    <message>
        <source>Everything else is as it was.</source>
        <translation>كل ما عدا ذلك كما كان.</translation>
    </message>
    <message>
        <source>Seen by %1</source>
        <translation>شوهد من قِبل: %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>شاهدته</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>ui::MessageQueuePanel</name>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Waiting messages</source>
        <translation>رسائل في الانتظار</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>أُرسلت %1 من %2</translation>
    </message>
    <message>
        <source>goes on when the server takes more</source>
        <translation>يستمر عندما يقبل الخادم المزيد</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 في الانتظار</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>رسالة واحدة تحتاج إليك</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n رسالة تحتاج إليك</numerusform>
            <numerusform>رسالة (%n) تحتاج إليك</numerusform>
            <numerusform>رسالتان (%n) تحتاجان إليك</numerusform>
            <numerusform>%n رسائل تحتاج إليك</numerusform>
            <numerusform>%n رسالة تحتاج إليك</numerusform>
            <numerusform>%n رسالة تحتاج إليك</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>لا شيء في الانتظار</translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <translation>قائمة الانتظار: %1</translation>
    </message>
    <message>
        <source>%1 · next try %2</source>
        <translation>%1 · المحاولة التالية %2</translation>
    </message>
    <message>
        <source>Hides the list</source>
        <translation>يخفي القائمة</translation>
    </message>
    <message>
        <source>Shows the list</source>
        <translation>يُظهر القائمة</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Still send</source>
        <translation>إرسال على أي حال</translation>
    </message>
    <message>
        <source>Edit a waiting message</source>
        <translation>تعديل رسالة في الانتظار</translation>
    </message>
    <message>
        <source>It goes out like this:</source>
        <translation>ستُرسل هكذا:</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>إرسال الآن</translation>
    </message>
</context>
<context>
    <name>ui::MessageView</name>
    <message>
        <source>No messages yet.</source>
        <translation>لا رسائل بعد.</translation>
    </message>
</context>
<context>
    <name>ui::Notice</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>ui::QrCode</name>
    <message>
        <source>Invite link as a QR code</source>
        <translation>رابط الدعوة كرمز QR</translation>
    </message>
</context>
<context>
    <name>ui::ReadOut</name>
    <message>
        <source>&amp;Last Announcement Again</source>
        <translation>تكرار آخر إ&amp;علان</translation>
    </message>
    <message>
        <source>&amp;All Announcements…</source>
        <translation>&amp;كل الإعلانات…</translation>
    </message>
    <message>
        <source>&amp;What Is Announced…</source>
        <translation>&amp;ما يُعلَن…</translation>
    </message>
    <message>
        <source>Message %1 From the End</source>
        <translation>الرسالة %1 من النهاية</translation>
    </message>
    <message>
        <source>No such message</source>
        <translation>لا توجد رسالة كهذه</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>الأ&amp;لوان</translation>
    </message>
    <message>
        <source>As the system has them</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>حجم ال&amp;نص</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50٪</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75٪</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90٪</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100٪</translation>
    </message>
    <message>
        <source>110 %</source>
        <translation>110٪</translation>
    </message>
    <message>
        <source>125 %</source>
        <translation>125٪</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150٪</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200٪</translation>
    </message>
    <message>
        <source>Mark messages as &amp;read</source>
        <translation>تحديد الرسائل كم&amp;قروءة</translation>
    </message>
    <message>
        <source>when I have seen them</source>
        <translation>بعد مشاهدتها</translation>
    </message>
    <message>
        <source>when I leave the channel</source>
        <translation>عند مغادرة القناة</translation>
    </message>
    <message>
        <source>only by hand</source>
        <translation>يدويًا فقط</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>الإ&amp;شعارات</translation>
    </message>
    <message>
        <source>for every message</source>
        <translation>لكل رسالة</translation>
    </message>
    <message>
        <source>only for changes of the plan</source>
        <translation>لتغييرات الخطة فقط</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>&amp;Quiet from 22 to 7 o&apos;clock, but for a wedding within 48 hours</source>
        <translation>&amp;هدوء من الساعة 22 إلى 7، إلا لزفاف يُقام خلال 48 ساعة</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when the window is closed</source>
        <translation>الا&amp;ستمرار في العمل في شريط النظام عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>Show the &amp;wedding panel beside the messages</source>
        <translation>إظهار لوحة ال&amp;زفاف بجانب الرسائل</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1٪</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;اللغة</translation>
    </message>
    <message>
        <source>Keep &amp;delivered messages in the queue until it is closed</source>
        <translation>إبقاء الرسائل التي &amp;سُلّمت في قائمة الانتظار حتى تُغلق</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>الإجراءات</translation>
    </message>
    <message>
        <source>&amp;Key for this action:</source>
        <translation>مف&amp;تاح هذا الإجراء:</translation>
    </message>
    <message>
        <source>Key for this action</source>
        <translation>مفتاح هذا الإجراء</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>ا&amp;ستخدام هذا المفتاح</translation>
    </message>
    <message>
        <source>&amp;Back to its own</source>
        <translation>ال&amp;عودة إلى المفتاح الأصلي</translation>
    </message>
    <message>
        <source>Choose an action, then press its new key in the field. An empty field takes the key away.</source>
        <translation>يُرجى اختيار إجراء ثم ضغط مفتاحه الجديد في الحقل. الحقل الفارغ يزيل المفتاح.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already: give that another key first.</source>
        <translation>المفتاح %1 مخصص بالفعل للإجراء «%2»: يلزم إعطاء ذلك الإجراء مفتاحًا آخر أولًا.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>لا مفتاح الآن للإجراء «%1».</translation>
    </message>
    <message>
        <source>“%1” has the key %2 now.</source>
        <translation>مفتاح الإجراء «%1» الآن هو %2.</translation>
    </message>
    <message>
        <source>“%1” has its own key again.</source>
        <translation>عاد المفتاح الأصلي إلى الإجراء «%1».</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Host on this computer</source>
        <translation>الاستضافة على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>Look around with sample weddings</source>
        <translation>جولة مع حفلات زفاف نموذجية</translation>
    </message>
    <message>
        <source>I have an invite link: paste it here</source>
        <translation>لديّ رابط دعوة: يُلصق هنا</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>رابط الدعوة</translation>
    </message>
    <message>
        <source>Welcome to WedSync</source>
        <translation>مرحبًا بك في WedSync</translation>
    </message>
    <message>
        <source>A channel of its own for each wedding. Hosting starts a server on this computer and keeps everything here.</source>
        <translation>قناة خاصة لكل زفاف. تشغّل الاستضافة خادمًا على هذا الحاسوب وتحفظ كل شيء هنا.</translation>
    </message>
    <message>
        <source>No weddings yet</source>
        <translation>لا حفلات زفاف بعد</translation>
    </message>
    <message>
        <source>Each wedding gets a channel of its own. As soon as you are in one, it is listed on the left.</source>
        <translation>لكل زفاف قناته الخاصة. فور انضمامك إلى أي منها تظهر في القائمة.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>لا جديد</translation>
    </message>
    <message>
        <source>Choose a wedding on the left, or press Alt+Shift+Down for the next one with something new.</source>
        <translation>يمكنك اختيار زفاف من القائمة، أو ضغط Alt+Shift+السهم لأسفل للانتقال إلى التالي الذي فيه جديد.</translation>
    </message>
</context>
<context>
    <name>ui::TrayIcon</name>
    <message>
        <source>&amp;Show</source>
        <translation>إ&amp;ظهار</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>WedSync: nothing new</source>
        <translation>‏WedSync: لا جديد</translation>
    </message>
    <message>
        <source>WedSync: %1</source>
        <translation>‏WedSync: %1</translation>
    </message>
</context>
<context>
    <name>ui::WeddingPanel</name>
    <message>
        <source>Since you last looked</source>
        <translation>منذ آخر زيارة</translation>
    </message>
    <message>
        <source>Needs your answer</source>
        <translation>بانتظار ردك</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>المسار</translation>
    </message>
</context>
</TS>
