<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he">
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;בטל</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>בצע &amp;שוב</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;גזור</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;העתק</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>ה&amp;דבק</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>מחק</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>בחר הכול</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>אישור</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;כן</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;לא</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;בטל</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>בצע &amp;שוב</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;גזור</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;העתק</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>ה&amp;דבק</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>מחק</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>בחר הכול</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>%1 was paused. Open it to bring it back.</source>
        <translation>הערוץ %1 הושהה. פתיחתו תחזיר אותו.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>מארח</translation>
    </message>
    <message>
        <source>The database was damaged. It is being filled again from the server; what you had written is kept. The damaged file is %1.</source>
        <translation>מסד הנתונים נפגם. הוא מתמלא מחדש מהשרת; מה שכתבתם נשמר. הקובץ הפגום הוא ‎%1.</translation>
    </message>
    <message>
        <source>The database was damaged. It is being filled again from the server; what you had written and not sent may be lost. The damaged file is %1.</source>
        <translation>מסד הנתונים נפגם. הוא מתמלא מחדש מהשרת; ייתכן שמה שכתבתם ולא נשלח אבד. הקובץ הפגום הוא ‎%1.</translation>
    </message>
    <message>
        <source>There is no keychain to keep your sign-in in: you will have to sign in again when the program starts next.</source>
        <translation>אין צרור מפתחות לשמירת הכניסה: יהיה צורך להיכנס שוב בהפעלה הבאה.</translation>
    </message>
    <message>
        <source>Your sign-in was revoked: ask for a new invite.</source>
        <translation>הכניסה שלכם בוטלה: בקשו הזמנה חדשה.</translation>
    </message>
    <message>
        <source>The keychain cannot be used, so you are not signed in: unlock it and start again.</source>
        <translation>לא ניתן להשתמש בצרור המפתחות, ולכן לא בוצעה כניסה: שחררו את נעילתו והפעילו מחדש.</translation>
    </message>
    <message>
        <source>The server of this invite cannot be reached.</source>
        <translation>אין גישה לשרת של הזמנה זו.</translation>
    </message>
    <message>
        <source>This invite has expired or was used already: ask for a new one.</source>
        <translation>תוקף ההזמנה פג או שכבר נעשה בה שימוש: בקשו הזמנה חדשה.</translation>
    </message>
    <message>
        <source>%1 is over and was paused. Open it to bring it back.</source>
        <translation>החתונה של %1 הסתיימה והערוץ הושהה. פתיחתו תחזיר אותו.</translation>
    </message>
    <message>
        <source>%1 was paused to make room for %2. Open it to bring it back.</source>
        <translation>הערוץ %1 הושהה כדי לפנות מקום לערוץ %2. פתיחתו תחזיר אותו.</translation>
    </message>
    <message>
        <source>%1 was paused on another of your devices. Open it to bring it back.</source>
        <translation>הערוץ %1 הושהה במכשיר אחר שלך. פתיחתו תחזיר אותו.</translation>
    </message>
    <message>
        <source>The server could not be started: %1</source>
        <translation>לא ניתן להפעיל את השרת: %1</translation>
    </message>
    <message>
        <source>This is no invite link: it should look like https://example.com/join/ and a long code.</source>
        <translation>זה אינו קישור הזמנה: הוא אמור להיראות כמו https://example.com/join/‎ ואחריו קוד ארוך.</translation>
    </message>
    <message>
        <source>It is on its way already, as it was.</source>
        <translation>ההודעה כבר בדרך, כפי שהייתה.</translation>
    </message>
    <message>
        <source>At the address of this invite no WedSync server answers: is the link complete?</source>
        <translation>בכתובת של הזמנה זו לא עונה שרת WedSync: האם הקישור שלם?</translation>
    </message>
    <message>
        <source>Too many tries in one minute: wait a little and try again.</source>
        <translation>יותר מדי ניסיונות בדקה אחת: יש להמתין מעט ולנסות שוב.</translation>
    </message>
    <message>
        <source>Host here?</source>
        <translation>לארח כאן?</translation>
    </message>
    <message>
        <source>Your weddings are at %1. A server on this computer has weddings of its own, and from then on this program shows those. The others stay where they are; an invite link brings you back to them.</source>
        <translation>החתונות שלך נמצאות ב-%1. לשרת במחשב הזה יש חתונות משלו, ומאותו רגע התוכנה מציגה אותן. האחרות נשארות במקומן, וקישור הזמנה מחזיר אותך אליהן.</translation>
    </message>
    <message>
        <source>&amp;Host here</source>
        <translation>&amp;ארח כאן</translation>
    </message>
    <message>
        <source>another server</source>
        <translation>שרת אחר</translation>
    </message>
</context>
<context>
    <name>app::HostingDesk</name>
    <message>
        <source>Changed.</source>
        <translation>השינוי בוצע.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>ההסרה בוצעה.</translation>
    </message>
    <message>
        <source>Everything is in %1 now.</source>
        <translation>הכול נמצא כעת ב-‎%1.</translation>
    </message>
    <message>
        <source>The server runs.</source>
        <translation>השרת פועל.</translation>
    </message>
    <message>
        <source>%1 has a channel now. Make an invite link for them.</source>
        <translation>יש כעת ערוץ לחתונה של %1. צרו עבורם קישור הזמנה.</translation>
    </message>
    <message>
        <source>That is no address: it should look like https://example.com</source>
        <translation>זו אינה כתובת: היא אמורה להיראות כמו https://example.com</translation>
    </message>
    <message>
        <source>Invites lead to this computer only now.</source>
        <translation>ההזמנות מובילות מעתה למחשב זה בלבד.</translation>
    </message>
    <message>
        <source>Invites begin with %1 from now on.</source>
        <translation>מעתה ההזמנות מתחילות ב־%1.</translation>
    </message>
    <message>
        <source>Removed. Nobody can invite to these any more: %1.</source>
        <translation>ההסרה בוצעה. איש אינו יכול עוד להזמין לאלה: %1.</translation>
    </message>
</context>
<context>
    <name>app::LinkFollower</name>
    <message>
        <source>A link asked for something that this version does not know, so nothing was done.</source>
        <translation>קישור ביקש משהו שגרסה זו אינה מכירה; לא נעשה דבר.</translation>
    </message>
    <message>
        <source>A link asks to join a wedding at %1, but here you take part in those at %2. Start WedSync with --data and a folder of its own for the other server.</source>
        <translation>קישור מבקש להצטרף לחתונה ב-%1, אך כאן אתם משתתפים בחתונות שב-%2. עבור השרת האחר הפעילו את WedSync עם ‎--data ועם תיקייה נפרדת.</translation>
    </message>
    <message>
        <source>A link asks to join a wedding at %1. Do you know who sent it?</source>
        <translation>קישור מבקש להצטרף לחתונה ב-%1. האם ידוע לכם מי שלח אותו?</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>הצטרפות</translation>
    </message>
    <message>
        <source>A link asks to open a wedding that you do not take part in. Ask its photographer for an invite.</source>
        <translation>קישור מבקש לפתוח חתונה שאינכם משתתפים בה. בקשו הזמנה מצלמי החתונה.</translation>
    </message>
    <message>
        <source>A link asks to open %1.</source>
        <translation>קישור מבקש לפתוח את %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Follow a link?</source>
        <translation>לפתוח את הקישור?</translation>
    </message>
</context>
<context>
    <name>app::Notifications</name>
    <message>
        <source>%1 new in %2</source>
        <translation>הודעות חדשות ב-%2: %1</translation>
    </message>
</context>
<context>
    <name>app::Notifier</name>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>סימון כנקרא</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>תשובה</translation>
    </message>
</context>
<context>
    <name>app::WeddingExporter</name>
    <message>
        <source>Export %1</source>
        <translation>ייצוא %1</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>דף אינטרנט ‎(*.html)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>נתונים ‎(*.json)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>יומן ‎(*.ics)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>לא ניתן לכתוב את ‎%1: %2. בחרו מקום אחר.</translation>
    </message>
</context>
<context>
    <name>models::AnnouncementTexts</name>
    <message>
        <source>Another wedding is opened</source>
        <translation>נפתחה חתונה אחרת</translation>
    </message>
    <message>
        <source>A message in the open wedding</source>
        <translation>הודעה בחתונה הפתוחה</translation>
    </message>
    <message>
        <source>A message in another wedding</source>
        <translation>הודעה בחתונה אחרת</translation>
    </message>
    <message>
        <source>Several messages at once</source>
        <translation>כמה הודעות בבת אחת</translation>
    </message>
    <message>
        <source>A change to a wedding today or tomorrow</source>
        <translation>שינוי בחתונה של היום או מחר</translation>
    </message>
    <message>
        <source>Somebody is typing in the open wedding</source>
        <translation>מישהו מקליד בחתונה הפתוחה</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>החיבור אבד</translation>
    </message>
    <message>
        <source>The connection is there</source>
        <translation>יש חיבור</translation>
    </message>
    <message>
        <source>Waiting messages were sent</source>
        <translation>הודעות ממתינות נשלחו</translation>
    </message>
    <message>
        <source>A message could not be sent</source>
        <translation>לא ניתן היה לשלוח הודעה</translation>
    </message>
    <message>
        <source>{couple}, {count}</source>
        <translation>{couple}, {count}</translation>
    </message>
    <message>
        <source>{sender}: {text}</source>
        <translation>{sender}: {text}</translation>
    </message>
    <message>
        <source>{sender} in {couple}</source>
        <translation>{sender} אצל {couple}</translation>
    </message>
    <message>
        <source>{count} in {couple}</source>
        <translation>{count} אצל {couple}</translation>
    </message>
    <message>
        <source>{couple}, {sender}: {text}</source>
        <translation>{couple}, {sender}: {text}</translation>
    </message>
    <message>
        <source>{sender} is typing</source>
        <translation>{sender} מקליד/ה</translation>
    </message>
    <message>
        <source>Offline. Reading and writing still work</source>
        <translation>לא מקוון. אפשר להמשיך לקרוא ולכתוב</translation>
    </message>
    <message>
        <source>{text}. {count}</source>
        <translation>{text}. {count}</translation>
    </message>
    <message>
        <source>Not sent: {text}</source>
        <translation>לא נשלח: {text}</translation>
    </message>
    <message>
        <source>Sarah &amp; Tom</source>
        <translation>שרה &amp; תום</translation>
    </message>
    <message>
        <source>Anna</source>
        <translation>אנה</translation>
    </message>
    <message>
        <source>The florist asks for the colours</source>
        <translation>מעצבת הפרחים שואלת על הצבעים</translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>שוב מקוון</translation>
    </message>
    <message>
        <source>An empty sentence says nothing: write one, or switch it off.</source>
        <translation>משפט ריק לא אומר דבר: כתבו משפט, או כבו אותו.</translation>
    </message>
    <message>
        <source>%1 stands for nothing here: take it out.</source>
        <translation>‏%1 לא מייצג כאן דבר: הסירו אותו.</translation>
    </message>
    <message>
        <source>%1 stands for nothing here. What can be used: %2</source>
        <translation>‏%1 לא מייצג כאן דבר. אפשר להשתמש ב: %2</translation>
    </message>
</context>
<context>
    <name>models::ChannelListModel</name>
    <message>
        <source>You</source>
        <translation>אתם</translation>
    </message>
</context>
<context>
    <name>models::DayPlan</name>
    <message>
        <source>%1, at first %2: removed</source>
        <translation>%1, בתחילה %2: הוסר</translation>
    </message>
    <message>
        <source>%1 %2, at first %3</source>
        <translation>%1 %2, בתחילה %3</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>בתחילה</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>עכשיו</translation>
    </message>
</context>
<context>
    <name>models::EventText</name>
    <message>
        <source>yes</source>
        <translation>כן</translation>
    </message>
    <message>
        <source>no</source>
        <translation>לא</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>מקום</translation>
    </message>
    <message>
        <source>content</source>
        <translation>תוכן</translation>
    </message>
    <message>
        <source>%1 %2 → removed</source>
        <translation>%1 %2 ← הוסר</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>התקבלה תשובה לטופס %1</translation>
    </message>
    <message>
        <source>%1 done, %2 of %3</source>
        <translation>הושלם השלב %1, %2 מתוך %3</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>הושלם השלב %1</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>נקבע %1: %2</translation>
    </message>
    <message>
        <source>%1 removed, it was %2</source>
        <translation>הוסר %1, הערך הקודם %2</translation>
    </message>
    <message>
        <source>%1 changed from %2 to %3</source>
        <translation>שינוי של %1 מ-%2 ל-%3</translation>
    </message>
</context>
<context>
    <name>models::MemberListModel</name>
    <message>
        <source>You</source>
        <translation>אתם</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>מישהו</translation>
    </message>
</context>
<context>
    <name>models::QueueModel</name>
    <message>
        <source>You</source>
        <translation>אתם</translation>
    </message>
</context>
<context>
    <name>models::SearchModel</name>
    <message>
        <source>You</source>
        <translation>אתם</translation>
    </message>
</context>
<context>
    <name>models::Sentences</name>
    <message>
        <source>owner</source>
        <translation>בעלים</translation>
    </message>
    <message>
        <source>member</source>
        <translation>חבר</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>קריאה בלבד</translation>
    </message>
    <message>
        <source>1 older message has expired</source>
        <translation>פג תוקפה של הודעה ישנה אחת</translation>
    </message>
    <message numerus="yes">
        <source>%n older messages have expired</source>
        <translation>
            <numerusform>פג תוקפה של %n הודעה ישנה</numerusform>
            <numerusform>פג תוקפן של %n הודעות ישנות</numerusform>
        </translation>
    </message>
    <message>
        <source>1 message expired before you reconnected</source>
        <translation>פג תוקפה של הודעה אחת לפני שהתחברתם שוב</translation>
    </message>
    <message numerus="yes">
        <source>%n messages expired before you reconnected</source>
        <translation>
            <numerusform>פג תוקפה של %n הודעה לפני שהתחברתם שוב</numerusform>
            <numerusform>פג תוקפן של %n הודעות לפני שהתחברתם שוב</numerusform>
        </translation>
    </message>
    <message>
        <source>asks to join</source>
        <translation>בקשת הצטרפות</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>כאן כעת</translation>
    </message>
    <message>
        <source>private</source>
        <translation>פרטי</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>משותף</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>שידור</translation>
    </message>
    <message>
        <source>live</source>
        <translation>פעיל</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>בהצטרפות</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>בהשלמת הודעות</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>מושהה</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>לא מקוון</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>נדחה</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>בתור</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>בשליחה</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>נשלח</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>נמסר</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>נצפה</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>נכשל</translation>
    </message>
    <message>
        <source>waiting for your word</source>
        <translation>ממתין להחלטתכם</translation>
    </message>
    <message>
        <source>The server did not understand this message.</source>
        <translation>השרת לא הבין הודעה זו.</translation>
    </message>
    <message>
        <source>This channel&apos;s name is not valid.</source>
        <translation>שם הערוץ אינו תקין.</translation>
    </message>
    <message>
        <source>The server does not know you: sign in again.</source>
        <translation>השרת אינו מכיר אתכם: היכנסו שוב.</translation>
    </message>
    <message>
        <source>Your sign-in has expired: sign in again.</source>
        <translation>תוקף הכניסה שלכם פג: היכנסו שוב.</translation>
    </message>
    <message>
        <source>You may read here, but not write.</source>
        <translation>כאן אפשר לקרוא, אך לא לכתוב.</translation>
    </message>
    <message>
        <source>Your plan has no place for another live channel: pause one first.</source>
        <translation>במסלול שלכם אין מקום לערוץ פעיל נוסף: השהו אחד תחילה.</translation>
    </message>
    <message>
        <source>This channel no longer exists, or you are no longer in it.</source>
        <translation>ערוץ זה אינו קיים עוד, או שאינכם משתתפים בו עוד.</translation>
    </message>
    <message>
        <source>A channel of this name belongs to somebody else.</source>
        <translation>ערוץ בשם זה שייך למישהו אחר.</translation>
    </message>
    <message>
        <source>This message is too long to be sent.</source>
        <translation>הודעה זו ארוכה מדי לשליחה.</translation>
    </message>
    <message>
        <source>Too many messages in one minute: it will be tried again.</source>
        <translation>יותר מדי הודעות בדקה אחת: יתבצע ניסיון נוסף.</translation>
    </message>
    <message>
        <source>You are signed in on too many devices at once.</source>
        <translation>אתם מחוברים ביותר מדי מכשירים בו-זמנית.</translation>
    </message>
    <message>
        <source>100 messages are waiting here already: this one stays in the box until there is room.</source>
        <translation>כבר ממתינות כאן 100 הודעות: הודעה זו תישאר בתיבה עד שיתפנה מקום.</translation>
    </message>
    <message>
        <source>The server is restarting.</source>
        <translation>השרת מופעל מחדש.</translation>
    </message>
    <message>
        <source>The disk could not be written: is it full?</source>
        <translation>לא ניתן לכתוב לדיסק: האם הוא מלא?</translation>
    </message>
    <message>
        <source>Something went wrong on the server.</source>
        <translation>משהו השתבש בשרת.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>אין גישה לשרת.</translation>
    </message>
    <message>
        <source>1 unread</source>
        <translation>אחת שלא נקראה</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n שלא נקראה</numerusform>
            <numerusform>%n שלא נקראו</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>שינוי אחד</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n שינוי</numerusform>
            <numerusform>%n שינויים</numerusform>
        </translation>
    </message>
    <message>
        <source>1 new message</source>
        <translation>הודעה חדשה אחת</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n הודעה חדשה</numerusform>
            <numerusform>%n הודעות חדשות</numerusform>
        </translation>
    </message>
    <message>
        <source>wedding today</source>
        <translation>החתונה היום</translation>
    </message>
    <message>
        <source>wedding tomorrow</source>
        <translation>החתונה מחר</translation>
    </message>
    <message>
        <source>wedding yesterday</source>
        <translation>החתונה הייתה אתמול</translation>
    </message>
    <message>
        <source>wedding in 1 day</source>
        <translation>החתונה בעוד יום אחד</translation>
    </message>
    <message numerus="yes">
        <source>wedding in %n days</source>
        <translation>
            <numerusform>החתונה בעוד %n יום</numerusform>
            <numerusform>החתונה בעוד %n ימים</numerusform>
        </translation>
    </message>
    <message>
        <source>wedding 1 day ago</source>
        <translation>החתונה הייתה לפני יום אחד</translation>
    </message>
    <message numerus="yes">
        <source>wedding %n days ago</source>
        <translation>
            <numerusform>החתונה הייתה לפני %n יום</numerusform>
            <numerusform>החתונה הייתה לפני %n ימים</numerusform>
        </translation>
    </message>
    <message>
        <source>D-day</source>
        <translation>יום החתונה</translation>
    </message>
    <message>
        <source>the day of the wedding</source>
        <translation>יום החתונה</translation>
    </message>
    <message>
        <source>1 day before the wedding</source>
        <translation>יום אחד לפני החתונה</translation>
    </message>
    <message numerus="yes">
        <source>%n days before the wedding</source>
        <translation>
            <numerusform>%n יום לפני החתונה</numerusform>
            <numerusform>%n ימים לפני החתונה</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day after the wedding</source>
        <translation>יום אחד אחרי החתונה</translation>
    </message>
    <message numerus="yes">
        <source>%n days after the wedding</source>
        <translation>
            <numerusform>%n יום אחרי החתונה</numerusform>
            <numerusform>%n ימים אחרי החתונה</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>עכשיו</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 דק׳</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 שע׳</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>אתמול</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>טיוטה</translation>
    </message>
    <message>
        <source>1 queued</source>
        <translation>אחת בתור</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n בתור</numerusform>
            <numerusform>%n בתור</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>נעוץ</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>מושתק</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>בארכיון</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not accepted: it has expired, or is another server&apos;s. Is this computer&apos;s clock right?</source>
        <translation>אישור האבטחה של השרת לא התקבל: פג תוקפו או שהוא שייך לשרת אחר. האם השעון במחשב זה מכוון?</translation>
    </message>
    <message>
        <source>At the server&apos;s address something else answers: a network that wants you to sign in, perhaps.</source>
        <translation>בכתובת השרת עונה משהו אחר: אולי רשת שמבקשת להתחבר אליה.</translation>
    </message>
    <message>
        <source>1 waiting message sent</source>
        <translation>הודעה ממתינה אחת נשלחה</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting messages sent</source>
        <translation>
            <numerusform>%n הודעה ממתינה נשלחה</numerusform>
            <numerusform>%n הודעות ממתינות נשלחו</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::Timeline</name>
    <message>
        <source>You</source>
        <translation>אתם</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>מישהו</translation>
    </message>
</context>
<context>
    <name>models::Typing</name>
    <message>
        <source>Somebody</source>
        <translation>מישהו</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>בהקלדה: %1…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>בהקלדה: %1 וגם %2…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>כמה אנשים מקלידים…</translation>
    </message>
</context>
<context>
    <name>models::WeddingExport</name>
    <message>
        <source>removed</source>
        <translation>הוסר</translation>
    </message>
    <message>
        <source>Changes of the plan</source>
        <translation>שינויים בתוכנית</translation>
    </message>
    <message>
        <source>Everything that was written</source>
        <translation>כל מה שנכתב</translation>
    </message>
    <message>
        <source>Wedding of %1</source>
        <translation>החתונה של %1</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>היום</translation>
    </message>
</context>
<context>
    <name>models::WeddingModel</name>
    <message>
        <source>Nothing new</source>
        <translation>אין חדש</translation>
    </message>
    <message>
        <source>asks to be let in</source>
        <translation>בקשת כניסה</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>כאן כעת</translation>
    </message>
    <message>
        <source>you</source>
        <translation>אתם</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 מתוך %2 שלבים הושלמו</translation>
    </message>
    <message>
        <source>done</source>
        <translation>הושלם</translation>
    </message>
</context>
<context>
    <name>models::WeddingOverview</name>
    <message>
        <source>%1 new: %2</source>
        <translation>נוסף %1: %2</translation>
    </message>
    <message>
        <source>%1 taken out, it was %2</source>
        <translation>הוסר %1, הערך הקודם %2</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementLog</name>
    <message>
        <source>not spoken: nobody listened</source>
        <translation>לא הושמע: איש לא הקשיב</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementLogDialog</name>
    <message>
        <source>All announcements</source>
        <translation>כל ההכרזות</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>הכרזות</translation>
    </message>
    <message>
        <source>Nothing has been announced yet.</source>
        <translation>עדיין לא הוכרז דבר.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;העתק</translation>
    </message>
</context>
<context>
    <name>ui::Announcements</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 ב-%2</translation>
    </message>
    <message>
        <source>another channel</source>
        <translation>ערוץ אחר</translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>שוב מקוון</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>מקוון</translation>
    </message>
    <message>
        <source>%1 in %2 channels</source>
        <translation>%1 ב-%2 ערוצים</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementsDialog</name>
    <message>
        <source>Who wrote it</source>
        <translation>מי כתב</translation>
    </message>
    <message>
        <source>When</source>
        <translation>מתי</translation>
    </message>
    <message>
        <source>What</source>
        <translation>מה</translation>
    </message>
    <message>
        <source>Whether it was delivered and seen</source>
        <translation>האם נמסרה ונראתה</translation>
    </message>
    <message>
        <source>&amp;Announce this</source>
        <translation>ה&amp;כרז על זה</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>הכרזות</translation>
    </message>
    <message>
        <source>What is announced</source>
        <translation>על מה מכריזים</translation>
    </message>
    <message>
        <source>&amp;Sentence:</source>
        <translation>&amp;משפט:</translation>
    </message>
    <message>
        <source>&amp;Use this sentence</source>
        <translation>ה&amp;שתמש במשפט הזה</translation>
    </message>
    <message>
        <source>&amp;Back to its own</source>
        <translation>&amp;חזרה למשפט המקורי</translation>
    </message>
    <message>
        <source>What is heard of a message, in this order</source>
        <translation>מה נשמע מהודעה, בסדר הזה</translation>
    </message>
    <message>
        <source>Parts of a message</source>
        <translation>חלקי הודעה</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>מו&amp;קדם יותר</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>מאו&amp;חר יותר</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>כבוי</translation>
    </message>
    <message>
        <source>Nothing is filled in here.</source>
        <translation>כאן לא משובץ דבר.</translation>
    </message>
    <message>
        <source>Filled in: %1</source>
        <translation>משובצים: %1</translation>
    </message>
    <message>
        <source>Heard as: %1</source>
        <translation>נשמע כך: %1</translation>
    </message>
    <message>
        <source>Said like this from now on: %1</source>
        <translation>מעכשיו ייאמר כך: %1</translation>
    </message>
    <message>
        <source>It has its own sentence again: %1</source>
        <translation>חזר למשפט המקורי: %1</translation>
    </message>
</context>
<context>
    <name>ui::ChannelIndicator</name>
    <message>
        <source>This week</source>
        <translation>השבוע</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>החודש</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>בהמשך</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>בעבר</translation>
    </message>
    <message>
        <source>Other channels</source>
        <translation>ערוצים אחרים</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>אין עדיין הודעות</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>נעוצים</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>ארכיון</translation>
    </message>
</context>
<context>
    <name>ui::ChannelManager</name>
    <message>
        <source>Your weddings will be listed here.</source>
        <translation>החתונות שלכם יופיעו כאן.</translation>
    </message>
    <message>
        <source>Nothing unread.</source>
        <translation>אין הודעות שלא נקראו.</translation>
    </message>
</context>
<context>
    <name>ui::ChannelMenu</name>
    <message>
        <source>For an &amp;Hour</source>
        <translation>ל&amp;שעה</translation>
    </message>
    <message>
        <source>Until &amp;Tomorrow Morning</source>
        <translation>עד &amp;מחר בבוקר</translation>
    </message>
    <message>
        <source>For a &amp;Week</source>
        <translation>לש&amp;בוע</translation>
    </message>
    <message>
        <source>Until I &amp;Unmute It</source>
        <translation>עד ביטול ה&amp;השתקה</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>סימון כ&amp;נקרא</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>ביטול נ&amp;עיצה</translation>
    </message>
    <message>
        <source>&amp;Pin to the Top</source>
        <translation>נ&amp;עיצה למעלה</translation>
    </message>
    <message>
        <source>Un&amp;mute</source>
        <translation>ביטול ה&amp;שתקה</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>ה&amp;שתקה</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>השה&amp;יה</translation>
    </message>
    <message>
        <source>&amp;Bring Back</source>
        <translation>ה&amp;חזרה</translation>
    </message>
    <message>
        <source>Archi&amp;ve</source>
        <translation>העברה לאר&amp;כיון</translation>
    </message>
    <message>
        <source>%1 is pinned.</source>
        <translation>הערוץ %1 נעוץ.</translation>
    </message>
    <message>
        <source>%1 is not pinned any more.</source>
        <translation>הערוץ %1 אינו נעוץ עוד.</translation>
    </message>
    <message>
        <source>%1 is archived. It comes back when something new is written.</source>
        <translation>הערוץ %1 הועבר לארכיון. הוא יחזור כשייכתב משהו חדש.</translation>
    </message>
    <message>
        <source>%1 is back in the list.</source>
        <translation>הערוץ %1 חזר לרשימה.</translation>
    </message>
    <message>
        <source>%1 is not muted any more.</source>
        <translation>הערוץ %1 אינו מושתק עוד.</translation>
    </message>
    <message>
        <source>%1 is muted. A change to a wedding within 48 hours still gets through.</source>
        <translation>הערוץ %1 הושתק. שינוי בחתונה שתתקיים בתוך 48 שעות יגיע בכל זאת.</translation>
    </message>
    <message>
        <source>As the &amp;Settings Say</source>
        <translation>לפי ה&amp;הגדרות</translation>
    </message>
    <message>
        <source>For Every &amp;Message</source>
        <translation>על כל הו&amp;דעה</translation>
    </message>
    <message>
        <source>Only for &amp;Changes of the Plan</source>
        <translation>רק על &amp;שינויים בתוכנית</translation>
    </message>
    <message>
        <source>&amp;Never</source>
        <translation>&amp;אף פעם</translation>
    </message>
    <message>
        <source>&amp;Notify Me</source>
        <translation>שליחת ה&amp;תראות</translation>
    </message>
    <message>
        <source>You are notified of every message of %1.</source>
        <translation>תתקבל התראה על כל הודעה בערוץ %1.</translation>
    </message>
    <message>
        <source>You are notified of %1 when the plan changes.</source>
        <translation>תתקבל התראה מהערוץ %1 כשהתוכנית משתנה.</translation>
    </message>
    <message>
        <source>You are not notified of %1.</source>
        <translation>לא יתקבלו התראות מהערוץ %1.</translation>
    </message>
    <message>
        <source>You are notified of %1 as of all others.</source>
        <translation>ההתראות מהערוץ %1 הן כמו מכל האחרים.</translation>
    </message>
</context>
<context>
    <name>ui::Composer</name>
    <message>
        <source>Send</source>
        <translation>שליחה</translation>
    </message>
    <message>
        <source>Only the owner writes here</source>
        <translation>רק הבעלים כותבים כאן</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>כתיבה אל %1</translation>
    </message>
    <message>
        <source>Needs an &amp;answer</source>
        <translation>&amp;נדרשת תשובה</translation>
    </message>
</context>
<context>
    <name>ui::Connection</name>
    <message>
        <source>Connecting…</source>
        <translation>התחברות…</translation>
    </message>
    <message>
        <source>Joining your channels…</source>
        <translation>הצטרפות לערוצים…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>מחובר</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>השלמת הודעות…</translation>
    </message>
    <message>
        <source>Offline: reading and writing still work.</source>
        <translation>לא מקוון: אפשר להמשיך לקרוא ולכתוב.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>החיבור נדחה: %1</translation>
    </message>
    <message>
        <source>Refused by the server.</source>
        <translation>החיבור נדחה על ידי השרת.</translation>
    </message>
    <message>
        <source>Signed out: sign in again.</source>
        <translation>הכניסה הסתיימה: היכנסו שוב.</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>לא בוצעה כניסה.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>עכשיו</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>בעוד %1 שנ׳</translation>
    </message>
    <message>
        <source>Offline: reading and writing still work. %1</source>
        <translation>לא מקוון: אפשר להמשיך לקרוא ולכתוב. %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionStrip</name>
    <message>
        <source>Try now</source>
        <translation>ניסיון עכשיו</translation>
    </message>
    <message>
        <source>%1 Reconnecting %2</source>
        <translation>%1 התחברות מחדש %2</translation>
    </message>
</context>
<context>
    <name>ui::ConversationHeader</name>
    <message>
        <source>%1 here: %2</source>
        <translation>כאן כעת (%1): %2</translation>
    </message>
</context>
<context>
    <name>ui::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>אבחון</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>דוח</translation>
    </message>
    <message>
        <source>There are no names, messages or passwords in this report.</source>
        <translation>אין בדוח זה שמות, הודעות או סיסמאות.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>ה&amp;עתקה</translation>
    </message>
</context>
<context>
    <name>ui::Finder</name>
    <message>
        <source>Results</source>
        <translation>תוצאות</translation>
    </message>
    <message>
        <source>1 found</source>
        <translation>תוצאה אחת</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n תוצאה</numerusform>
            <numerusform>%n תוצאות</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HostedServerPage</name>
    <message>
        <source>Only programs on this computer reach the server.</source>
        <translation>רק תוכניות במחשב זה מגיעות לשרת.</translation>
    </message>
    <message>
        <source>Asking that address…</source>
        <translation>הכתובת נבדקת…</translation>
    </message>
    <message>
        <source>Your server answers there.</source>
        <translation>השרת שלך עונה שם.</translation>
    </message>
    <message>
        <source>Nothing answers there. Does your proxy or tunnel run, and does it lead to this computer?</source>
        <translation>שום דבר לא עונה שם. האם שרת ה־proxy או המנהרה פועלים, והאם הם מובילים למחשב זה?</translation>
    </message>
    <message>
        <source>The certificate there is not accepted, so nobody can join: it has expired, is for another name, or comes from somebody that computers do not trust.</source>
        <translation>אישור האבטחה שם אינו מתקבל, ולכן איש אינו יכול להצטרף: פג תוקפו, הוא מיועד לשם אחר, או שהגיע מגורם שמחשבים אינם סומכים עליו.</translation>
    </message>
    <message>
        <source>Something else answers there: lead that address to the server on this computer.</source>
        <translation>משהו אחר עונה שם: יש להפנות כתובת זו לשרת שבמחשב זה.</translation>
    </message>
    <message>
        <source>It has no certificate: whoever is in between can read along.</source>
        <translation>אין אישור אבטחה: כל מי שבדרך יכול לקרוא הכול.</translation>
    </message>
    <message>
        <source>Certificate for %1, from %2, good until %3.</source>
        <translation>אישור אבטחה עבור %1, מאת %2, בתוקף עד %3.</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>טביעת אצבע (SHA-256): %1</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;שימוש</translation>
    </message>
    <message>
        <source>As&amp;k again</source>
        <translation>בדי&amp;קה נוספת</translation>
    </message>
    <message>
        <source>Public a&amp;ddress</source>
        <translation>ה&amp;כתובת הציבורית</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>הכתובת הציבורית</translation>
    </message>
    <message>
        <source>What invite links begin with: where a proxy or a tunnel with a certificate leads to this computer.</source>
        <translation>מה שקישורי ההזמנה מתחילים בו: המקום שבו proxy או מנהרה עם אישור אבטחה מובילים למחשב זה.</translation>
    </message>
    <message>
        <source>&amp;Log of the server</source>
        <translation>&amp;יומן השרת</translation>
    </message>
    <message>
        <source>Log of the server</source>
        <translation>יומן השרת</translation>
    </message>
    <message>
        <source>There are no names or messages in it.</source>
        <translation>אין בו שמות או הודעות.</translation>
    </message>
</context>
<context>
    <name>ui::HostingDialog</name>
    <message>
        <source>Make an &amp;invite link</source>
        <translation>יצי&amp;רת קישור הזמנה</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>ה&amp;עתקה</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>ה&amp;סרה…</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>אירוח</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>&amp;גיבוי עכשיו…</translation>
    </message>
    <message>
        <source>In&amp;vite to</source>
        <translation>הזמנה א&amp;ל</translation>
    </message>
    <message>
        <source>Wedding to invite to</source>
        <translation>החתונה שאליה מזמינים</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>קישור הזמנה</translation>
    </message>
    <message>
        <source>The link will be here</source>
        <translation>הקישור יופיע כאן</translation>
    </message>
    <message>
        <source>The link is on the clipboard.</source>
        <translation>הקישור הועתק ללוח.</translation>
    </message>
    <message>
        <source>Sarah &amp; Tom</source>
        <translation>שרה &amp; תום</translation>
    </message>
    <message>
        <source>Add &amp;wedding</source>
        <translation>הוספת &amp;חתונה</translation>
    </message>
    <message>
        <source>New wedding</source>
        <translation>חתונה חדשה</translation>
    </message>
    <message>
        <source>C&amp;ouple</source>
        <translation>&amp;זוג</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;תאריך</translation>
    </message>
    <message>
        <source>Venu&amp;e</source>
        <translation>מ&amp;קום</translation>
    </message>
    <message>
        <source>People</source>
        <translation>אנשים</translation>
    </message>
    <message>
        <source>The server is stopped. Nobody can reach your weddings.</source>
        <translation>השרת עצור. אין לאיש גישה לחתונות שלכם.</translation>
    </message>
    <message>
        <source>The server runs at %1</source>
        <translation>השרת פועל בכתובת %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>ע&amp;צירה</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>ה&amp;פעלה</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>ספק</translation>
    </message>
    <message>
        <source>couple</source>
        <translation>זוג</translation>
    </message>
    <message>
        <source>10 weddings live</source>
        <translation>10 חתונות פעילות</translation>
    </message>
    <message>
        <source>3 weddings live</source>
        <translation>3 חתונות פעילות</translation>
    </message>
    <message>
        <source>you</source>
        <translation>אתם</translation>
    </message>
    <message>
        <source>Whoever opens this link first joins the wedding. It is good until %1.</source>
        <translation>מי שיפתחו קישור זה ראשונים יצטרפו לחתונה. הוא תקף עד %1.</translation>
    </message>
    <message>
        <source>Whose wedding is it? Write the couple&apos;s names first.</source>
        <translation>של מי החתונה? כתבו תחילה את שמות הזוג.</translation>
    </message>
    <message>
        <source>Remove somebody</source>
        <translation>הסרת אדם</translation>
    </message>
    <message>
        <source>Remove %1? They are signed out everywhere at once. What they wrote stays.</source>
        <translation>להסיר את %1? הכניסה תסתיים מיד בכל המכשירים. מה שנכתב יישאר.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Back up the server</source>
        <translation>גיבוי השרת</translation>
    </message>
    <message>
        <source>Make &amp;free (3 live)</source>
        <translation>&amp;מעבר לחינם (3 פעילות)</translation>
    </message>
    <message>
        <source>Make &amp;paid (10 live)</source>
        <translation>&amp;מעבר לתשלום (10 פעילות)</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>בקשר</translation>
    </message>
    <message>
        <source>connected ×%1</source>
        <translation>בקשר ×%1</translation>
    </message>
    <message>
        <source>The server runs at %1 · connected: %2</source>
        <translation>השרת פועל בכתובת %1 · מחוברים: %2</translation>
    </message>
    <message>
        <source>Weddings a&amp;nd People</source>
        <translation>ח&amp;תונות ואנשים</translation>
    </message>
    <message>
        <source>Address and Lo&amp;g</source>
        <translation>כתובת ויו&amp;מן</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Move U&amp;p in the List</source>
        <translation>העברה למ&amp;עלה ברשימה</translation>
    </message>
    <message>
        <source>Move &amp;Down in the List</source>
        <translation>העברה למ&amp;טה ברשימה</translation>
    </message>
    <message>
        <source>P&amp;ause This Wedding</source>
        <translation>הש&amp;היית חתונה זו</translation>
    </message>
    <message>
        <source>S&amp;ort the List</source>
        <translation>&amp;מיון הרשימה</translation>
    </message>
    <message>
        <source>By the &amp;Wedding&apos;s Date</source>
        <translation>לפי תאריך ה&amp;חתונה</translation>
    </message>
    <message>
        <source>By the &amp;Last Message</source>
        <translation>לפי ההודעה ה&amp;אחרונה</translation>
    </message>
    <message>
        <source>By &amp;Name</source>
        <translation>לפי &amp;שם</translation>
    </message>
    <message>
        <source>As I P&amp;ut Them</source>
        <translation>לפי ה&amp;סדר שלי</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;קובץ</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>י&amp;ציאה</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>&amp;ערוץ</translation>
    </message>
    <message>
        <source>&amp;Next Channel</source>
        <translation>הערוץ ה&amp;בא</translation>
    </message>
    <message>
        <source>&amp;Previous Channel</source>
        <translation>הערוץ ה&amp;קודם</translation>
    </message>
    <message>
        <source>Next &amp;Unread Channel</source>
        <translation>הערוץ הבא &amp;שלא נקרא</translation>
    </message>
    <message>
        <source>P&amp;revious Unread Channel</source>
        <translation>הערוץ הקודם שלא נק&amp;רא</translation>
    </message>
    <message>
        <source>&amp;Mark as Read</source>
        <translation>&amp;סימון כנקרא</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;הודעה</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;כתיבה</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;שליחה</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;תצוגה</translation>
    </message>
    <message>
        <source>&amp;Next Region</source>
        <translation>האזור ה&amp;בא</translation>
    </message>
    <message>
        <source>&amp;Previous Region</source>
        <translation>האזור ה&amp;קודם</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>מ&amp;ראה</translation>
    </message>
    <message>
        <source>Follow the &amp;System</source>
        <translation>לפי ה&amp;מערכת</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;בהיר</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;כהה</translation>
    </message>
    <message>
        <source>C&amp;onnection</source>
        <translation>&amp;חיבור</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation>&amp;ניסיון עכשיו</translation>
    </message>
    <message>
        <source>Go to a wedding</source>
        <translation>מעבר לחתונה</translation>
    </message>
    <message>
        <source>Couple, venue or date</source>
        <translation>זוג, מקום או תאריך</translation>
    </message>
    <message>
        <source>Find messages</source>
        <translation>חיפוש הודעות</translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation>מילים מההודעה</translation>
    </message>
    <message>
        <source>Find messages everywhere</source>
        <translation>חיפוש הודעות בכל מקום</translation>
    </message>
    <message>
        <source>Find messages here</source>
        <translation>חיפוש הודעות כאן</translation>
    </message>
    <message>
        <source>&amp;Hosting…</source>
        <translation>&amp;אירוח…</translation>
    </message>
    <message>
        <source>&amp;Export This Wedding…</source>
        <translation>&amp;ייצוא חתונה זו…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;הגדרות…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ע&amp;זרה</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;קיצורי מקלדת…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;אבחון…</translation>
    </message>
    <message>
        <source>&amp;Go To…</source>
        <translation>&amp;מעבר אל…</translation>
    </message>
    <message>
        <source>&amp;Oldest Unread Message</source>
        <translation>ההודעה ה&amp;ישנה ביותר שלא נקראה</translation>
    </message>
    <message>
        <source>Needs an &amp;Answer</source>
        <translation>&amp;נדרשת תשובה</translation>
    </message>
    <message>
        <source>I Have S&amp;een This Change</source>
        <translation>ראיתי שינוי &amp;זה</translation>
    </message>
    <message>
        <source>&amp;Find Here…</source>
        <translation>&amp;חיפוש כאן…</translation>
    </message>
    <message>
        <source>Find Every&amp;where…</source>
        <translation>חיפוש בכל מ&amp;קום…</translation>
    </message>
    <message>
        <source>&amp;Read Out</source>
        <translation>הק&amp;ראה בקול</translation>
    </message>
    <message>
        <source>&amp;Menu Bar</source>
        <translation>שורת ה&amp;תפריטים</translation>
    </message>
    <message>
        <source>&amp;Wedding Panel</source>
        <translation>לוח ה&amp;חתונה</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>טקסט &amp;גדול יותר</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>טקסט ק&amp;טן יותר</translation>
    </message>
    <message>
        <source>Te&amp;xt as the System Has It</source>
        <translation>טק&amp;סט לפי המערכת</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>ניגודיות &amp;גבוהה</translation>
    </message>
    <message>
        <source>P&amp;in or Unpin</source>
        <translation>&amp;נעיצה או ביטולה</translation>
    </message>
    <message>
        <source>Mu&amp;te</source>
        <translation>הש&amp;תקה</translation>
    </message>
    <message>
        <source>U&amp;nmute</source>
        <translation>ביטול השת&amp;קה</translation>
    </message>
    <message>
        <source>Arc&amp;hive or Bring Back</source>
        <translation>העברה לאר&amp;כיון או החזרה</translation>
    </message>
    <message>
        <source>Go to Pinne&amp;d</source>
        <translation>מעבר לנעו&amp;צים</translation>
    </message>
    <message>
        <source>Pinned Channel %1</source>
        <translation>ערוץ נעוץ %1</translation>
    </message>
    <message>
        <source>Only &amp;Unread Channels</source>
        <translation>רק ערוצים ש&amp;לא נקראו</translation>
    </message>
    <message>
        <source>Arc&amp;hived Channels Too</source>
        <translation>גם ערוצים מהאר&amp;כיון</translation>
    </message>
    <message>
        <source>Needs my answer</source>
        <translation>מחכה לתשובה שלי</translation>
    </message>
    <message>
        <source>Words of the question, or a couple</source>
        <translation>מילים מהשאלה או זוג</translation>
    </message>
    <message>
        <source>Noti&amp;fy Me</source>
        <translation>שליחת ה&amp;תראות</translation>
    </message>
    <message>
        <source>Unread &amp;From Here</source>
        <translation>לא נקרא מ&amp;כאן</translation>
    </message>
    <message>
        <source>Needs &amp;My Answer…</source>
        <translation>מחכה לתשובה &amp;שלי…</translation>
    </message>
    <message>
        <source>Unread from here</source>
        <translation>לא נקרא מכאן</translation>
    </message>
</context>
<context>
    <name>ui::MessageLayout</name>
    <message>
        <source>%1 new</source>
        <translation>הודעות חדשות: %1</translation>
    </message>
    <message>
        <source>Venue changed</source>
        <translation>המקום השתנה</translation>
    </message>
    <message>
        <source>Timeline changed</source>
        <translation>לוח הזמנים השתנה</translation>
    </message>
    <message>
        <source>Form answered</source>
        <translation>התקבלה תשובה לטופס</translation>
    </message>
    <message>
        <source>Step completed</source>
        <translation>שלב הושלם</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>הודעה</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>אירוע</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>הוסר</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 מתוך %2</translation>
    </message>
    <message>
        <source>Nothing is different from the last time.</source>
        <translation>אין הבדל מהפעם הקודמת.</translation>
    </message>
    <message>
        <source>Everything else is as it was.</source>
        <translation>כל השאר נשאר כפי שהיה.</translation>
    </message>
    <message>
        <source>Seen by %1</source>
        <translation>נצפה על ידי: %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>ראיתי</translation>
    </message>
    <message>
        <source>you</source>
        <translation>אתם</translation>
    </message>
</context>
<context>
    <name>ui::MessageQueuePanel</name>
    <message>
        <source>Try again</source>
        <translation>ניסיון נוסף</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>Waiting messages</source>
        <translation>הודעות ממתינות</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>נשלחו %1 מתוך %2</translation>
    </message>
    <message>
        <source>goes on when the server takes more</source>
        <translation>ימשיך כשהשרת יקבל עוד</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 ממתינות</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>הודעה אחת דורשת טיפול</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n הודעה דורשת טיפול</numerusform>
            <numerusform>%n הודעות דורשות טיפול</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>אין הודעות ממתינות</translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <translation>תור: %1</translation>
    </message>
    <message>
        <source>%1 · next try %2</source>
        <translation>%1 · הניסיון הבא %2</translation>
    </message>
    <message>
        <source>Hides the list</source>
        <translation>מסתיר את הרשימה</translation>
    </message>
    <message>
        <source>Shows the list</source>
        <translation>מציג את הרשימה</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>עריכה…</translation>
    </message>
    <message>
        <source>Still send</source>
        <translation>שליחה בכל זאת</translation>
    </message>
    <message>
        <source>Edit a waiting message</source>
        <translation>עריכת הודעה ממתינה</translation>
    </message>
    <message>
        <source>It goes out like this:</source>
        <translation>כך היא תצא:</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>לשלוח עכשיו</translation>
    </message>
</context>
<context>
    <name>ui::MessageView</name>
    <message>
        <source>No messages yet.</source>
        <translation>אין עדיין הודעות.</translation>
    </message>
</context>
<context>
    <name>ui::Notice</name>
    <message>
        <source>Undo</source>
        <translation>ביטול הפעולה</translation>
    </message>
</context>
<context>
    <name>ui::QrCode</name>
    <message>
        <source>Invite link as a QR code</source>
        <translation>קישור הזמנה כקוד QR</translation>
    </message>
</context>
<context>
    <name>ui::ReadOut</name>
    <message>
        <source>&amp;Last Announcement Again</source>
        <translation>חזרה על ההכרזה ה&amp;אחרונה</translation>
    </message>
    <message>
        <source>&amp;All Announcements…</source>
        <translation>&amp;כל ההכרזות…</translation>
    </message>
    <message>
        <source>&amp;What Is Announced…</source>
        <translation>&amp;על מה מכריזים…</translation>
    </message>
    <message>
        <source>Message %1 From the End</source>
        <translation>הודעה %1 מהסוף</translation>
    </message>
    <message>
        <source>No such message</source>
        <translation>אין הודעה כזו</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;צבעים</translation>
    </message>
    <message>
        <source>As the system has them</source>
        <translation>כפי שבמערכת</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>בהיר</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ניגודיות גבוהה</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>גודל ה&amp;טקסט</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50%</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75%</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90%</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>110 %</source>
        <translation>110%</translation>
    </message>
    <message>
        <source>125 %</source>
        <translation>125%</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150%</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200%</translation>
    </message>
    <message>
        <source>Mark messages as &amp;read</source>
        <translation>סימון הודעות כ&amp;נקראות</translation>
    </message>
    <message>
        <source>when I have seen them</source>
        <translation>אחרי שראיתי אותן</translation>
    </message>
    <message>
        <source>when I leave the channel</source>
        <translation>ביציאה מהערוץ</translation>
    </message>
    <message>
        <source>only by hand</source>
        <translation>רק ידנית</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>ה&amp;תראות</translation>
    </message>
    <message>
        <source>for every message</source>
        <translation>על כל הודעה</translation>
    </message>
    <message>
        <source>only for changes of the plan</source>
        <translation>רק על שינויים בתוכנית</translation>
    </message>
    <message>
        <source>never</source>
        <translation>אף פעם</translation>
    </message>
    <message>
        <source>&amp;Quiet from 22 to 7 o&apos;clock, but for a wedding within 48 hours</source>
        <translation>ש&amp;קט בין 22:00 ל-7:00, מלבד לחתונה בתוך 48 שעות</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when the window is closed</source>
        <translation>המשך פעולה ב&amp;מגש המערכת כשהחלון נסגר</translation>
    </message>
    <message>
        <source>Show the &amp;wedding panel beside the messages</source>
        <translation>הצגת לוח ה&amp;חתונה לצד ההודעות</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>כמו במערכת</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;שפה</translation>
    </message>
    <message>
        <source>Keep &amp;delivered messages in the queue until it is closed</source>
        <translation>להשאיר הודעות ש&amp;נמסרו בתור עד לסגירתו</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>קיצורי מקלדת</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>פעולות</translation>
    </message>
    <message>
        <source>&amp;Key for this action:</source>
        <translation>&amp;מקש לפעולה זו:</translation>
    </message>
    <message>
        <source>Key for this action</source>
        <translation>מקש לפעולה זו</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>&amp;שימוש במקש זה</translation>
    </message>
    <message>
        <source>&amp;Back to its own</source>
        <translation>&amp;חזרה למקש המקורי</translation>
    </message>
    <message>
        <source>Choose an action, then press its new key in the field. An empty field takes the key away.</source>
        <translation>בחרו פעולה ולחצו בשדה על המקש החדש שלה. שדה ריק מסיר את המקש.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>ללא מקש</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already: give that another key first.</source>
        <translation>המקש %1 שייך כבר לפעולה ״%2״: תנו תחילה לפעולה ההיא מקש אחר.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>לפעולה ״%1״ אין כעת מקש.</translation>
    </message>
    <message>
        <source>“%1” has the key %2 now.</source>
        <translation>המקש של הפעולה ״%1״ הוא כעת %2.</translation>
    </message>
    <message>
        <source>“%1” has its own key again.</source>
        <translation>לפעולה ״%1״ חזר המקש המקורי.</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Host on this computer</source>
        <translation>אירוח במחשב זה</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>הצטרפות</translation>
    </message>
    <message>
        <source>Look around with sample weddings</source>
        <translation>סיור עם חתונות לדוגמה</translation>
    </message>
    <message>
        <source>I have an invite link: paste it here</source>
        <translation>יש לי קישור הזמנה: להדבקה כאן</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>קישור הזמנה</translation>
    </message>
    <message>
        <source>Welcome to WedSync</source>
        <translation>ברוכים הבאים אל WedSync</translation>
    </message>
    <message>
        <source>A channel of its own for each wedding. Hosting starts a server on this computer and keeps everything here.</source>
        <translation>ערוץ נפרד לכל חתונה. אירוח מפעיל שרת במחשב זה ושומר כאן הכול.</translation>
    </message>
    <message>
        <source>No weddings yet</source>
        <translation>אין עדיין חתונות</translation>
    </message>
    <message>
        <source>Each wedding gets a channel of its own. As soon as you are in one, it is listed on the left.</source>
        <translation>לכל חתונה ערוץ נפרד. ברגע שתצטרפו לאחת, היא תופיע ברשימה.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>אין חדש</translation>
    </message>
    <message>
        <source>Choose a wedding on the left, or press Alt+Shift+Down for the next one with something new.</source>
        <translation>בחרו חתונה ברשימה, או לחצו Alt+Shift+חץ למטה למעבר לחתונה הבאה שיש בה משהו חדש.</translation>
    </message>
</context>
<context>
    <name>ui::TrayIcon</name>
    <message>
        <source>&amp;Show</source>
        <translation>ה&amp;צגה</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;יציאה</translation>
    </message>
    <message>
        <source>WedSync: nothing new</source>
        <translation>‏WedSync: אין חדש</translation>
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
        <translation>מאז הביקור האחרון</translation>
    </message>
    <message>
        <source>Needs your answer</source>
        <translation>ממתין לתשובתכם</translation>
    </message>
    <message>
        <source>People</source>
        <translation>אנשים</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>התקדמות</translation>
    </message>
</context>
</TS>
