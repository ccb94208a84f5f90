// SPDX-License-Identifier: MIT
#include "app/demoweddings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace app {

using namespace Qt::StringLiterals;

namespace {

DemoPost post(const QString &eventType, const QJsonObject &payload)
{
    return {eventType, QJsonDocument(payload).toJson(QJsonDocument::Compact)};
}

DemoPost chat(const QString &text)
{
    return post(u"message:new"_s, {{u"text"_s, text}});
}

DemoPost timeline(const QString &item, const QString &from, const QString &to)
{
    return post(u"timeline:changed"_s, {{u"item"_s, item}, {u"from"_s, from}, {u"to"_s, to}});
}

DemoPost venue(const QString &from, const QString &to)
{
    return post(u"venue:changed"_s, {{u"from"_s, from}, {u"to"_s, to}});
}

DemoPost form(const QString &name, const QJsonObject &answers)
{
    return post(u"form:response:new"_s, {{u"formName"_s, name}, {u"answers"_s, answers}});
}

DemoPost journey(const QString &step, int done, int total)
{
    return post(u"journey:step:completed"_s,
                {{u"step"_s, step}, {u"done"_s, done}, {u"total"_s, total}});
}

} // namespace

QList<DemoWedding> demoWeddings()
{
    return {
        {u"Sarah & Tom"_s,
         u"Sarah"_s,
         3,
         u"Thornbury Castle"_s,
         {journey(u"Final timeline agreed"_s, 7, 8),
          chat(
              u"The florist asks whether she can set up the arch at noon already. Fine with you?"_s),
          timeline(u"Ceremony"_s, u"15:00"_s, u"15:30"_s),
          chat(
              u"Grandma can't do the stairs, so we moved the family pictures to the rose garden."_s),
          form(u"Group pictures"_s,
               {{u"Number of groups"_s, 9},
                {u"Who gathers people"_s, u"Tom's sister Emily, 0170 555 0134"_s}})}},
        {u"Mike & Jo"_s,
         u"Mike"_s,
         6,
         u"Old Mill Barn"_s,
         {chat(u"Bad news: the barn roof is leaking, we had to find something else tonight."_s),
          venue(u"Old Mill Barn"_s, u"Harbour House, Pier 4"_s),
          timeline(u"First look"_s, u"13:15"_s, u"12:45"_s),
          chat(u"Parking is behind the boat shed, the gate code follows on Friday."_s)}},
        {u"Lee & Kim"_s,
         u"Kim"_s,
         12,
         u"City Botanic Garden"_s,
         {form(u"Menu"_s, {{u"Guests"_s, 84}, {u"Vegan"_s, 11}, {u"Nut allergy"_s, true}}),
          journey(u"Menu chosen"_s, 5, 8),
          chat(u"Could we get twenty minutes of golden hour, just the two of us?"_s)}},
        {u"Priya & Daniel"_s,
         u"Priya"_s,
         19,
         u"Lakeside Pavilion"_s,
         {timeline(u"Baraat"_s, u"10:00"_s, u"09:30"_s),
          timeline(u"Lunch"_s, u"13:00"_s, u"13:30"_s),
          chat(u"The drummers bring their own lights, please don't be surprised."_s),
          journey(u"Second photographer booked"_s, 6, 8)}},
        {u"Chloé & Marc"_s,
         u"Marc"_s,
         27,
         u"Château de Brissac"_s,
         {chat(u"Mamie would love a picture with all eleven grandchildren."_s),
          form(u"Guests"_s, {{u"Adults"_s, 62}, {u"Children"_s, 14}})}},
        {u"Hannah & Ruth"_s,
         u"Hannah"_s,
         48,
         u"St Mary's Chapel"_s,
         {journey(u"Contract signed"_s, 3, 8),
          chat(u"There is no signal at all in the chapel, we tried three phones."_s),
          timeline(u"Reception"_s, u"17:00"_s, u"17:30"_s)}},
        {u"Amara & Joseph"_s,
         u"Amara"_s,
         95,
         u"Riverside Hall"_s,
         {journey(u"Deposit paid"_s, 2, 8),
          chat(u"We are so happy you still had our date free!"_s)}},
        {u"Olivia & Ben"_s,
         u"Ben"_s,
         -9,
         u"Hilltop Farm"_s,
         {chat(u"Thank you for a perfect day. My mother cried at the preview."_s),
          form(u"Album"_s, {{u"Cover"_s, u"Linen, sand"_s}, {u"Pages"_s, 60}})}},
    };
}

} // namespace app
