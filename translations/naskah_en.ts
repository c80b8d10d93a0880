<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>naskah::Agenda</name>
    <message numerus="yes">
        <source>%n appointment(s) taken over</source>
        <translation>
            <numerusform>%n appointment taken over</numerusform>
            <numerusform>%n appointments taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) of the office left out</source>
        <translation>
            <numerusform>%n invitation of the office left out</numerusform>
            <numerusform>%n invitations of the office left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be understood</source>
        <translation>
            <numerusform>%n could not be understood</numerusform>
            <numerusform>%n could not be understood</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::BookKeeping</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::BookPane</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::DispositionDialog</name>
    <message numerus="yes">
        <source>Send to %n position(s)</source>
        <translation>
            <numerusform>Send to %n position</numerusform>
            <numerusform>Send to %n positions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::DueDateRow</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::HeldLegDelegate</name>
    <message numerus="yes">
        <source>%n working day(s) late</source>
        <translation>
            <numerusform>%n working day late</numerusform>
            <numerusform>%n working days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) ago</source>
        <translation>
            <numerusform>%n working day ago</numerusform>
            <numerusform>%n working days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::History</name>
    <message numerus="yes">
        <source>%1 passed it to %n positions</source>
        <translation>
            <numerusform>%1 passed it to %n position</numerusform>
            <numerusform>%1 passed it to %n positions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::HolderDelegate</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>oldest %n working day(s)</source>
        <translation>
            <numerusform>oldest %n working day</numerusform>
            <numerusform>oldest %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::HoldingPage</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::LetterListPane</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::LetterSide</name>
    <message numerus="yes">
        <source>%n enclosure(s)</source>
        <translation>
            <numerusform>%n enclosure</numerusform>
            <numerusform>%n enclosures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n files, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::MonthGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::NumberActs</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n collision(s), which stay as they are</source>
        <translation>
            <numerusform>%n collision, which stays as it is</numerusform>
            <numerusform>%n collisions, which stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be read; mend the file first, nothing is entered until then</source>
        <translation>
            <numerusform>%n line cannot be read; mend the file first, nothing is entered until then</numerusform>
            <numerusform>%n lines cannot be read; mend the file first, nothing is entered until then</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enter %n number(s)</source>
        <translation>
            <numerusform>Enter %n number</numerusform>
            <numerusform>Enter %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) entered; the server has the last word</source>
        <translation>
            <numerusform>%n number entered; the server has the last word</numerusform>
            <numerusform>%n numbers entered; the server has the last word</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::OutboxDetail</name>
    <message numerus="yes">
        <source>%n, the last at %1</source>
        <translation>
            <numerusform>%n, at %1</numerusform>
            <numerusform>%n, the last at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::Receiving</name>
    <message numerus="yes">
        <source>%n file(s) received, to be registered</source>
        <translation>
            <numerusform>%n file received, to be registered</numerusform>
            <numerusform>%n files received, to be registered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::RegisterFields</name>
    <message numerus="yes">
        <source>%n number(s) left for today, also offline</source>
        <translation>
            <numerusform>%n number left for today, also offline</numerusform>
            <numerusform>%n numbers left for today, also offline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::RegisterForm</name>
    <message numerus="yes">
        <source>This is too long; at most %n letters.</source>
        <translation>
            <numerusform>This is too long; at most %n letter.</numerusform>
            <numerusform>This is too long; at most %n letters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::SearchWords</name>
    <message numerus="yes">
        <source>%n letter(s) are still being indexed; the oldest may be missing.</source>
        <translation>
            <numerusform>%n letter is still being indexed; the oldest may be missing.</numerusform>
            <numerusform>%n letters are still being indexed; the oldest may be missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::SyncChip</name>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::ReminderDelegate</name>
    <message numerus="yes">
        <source>%n working day(s) late</source>
        <translation>
            <numerusform>%n working day late</numerusform>
            <numerusform>%n working days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n working day(s)</source>
        <translation>
            <numerusform>in %n working day</numerusform>
            <numerusform>in %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n due today</numerusform>
            <numerusform>%n due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due soon</source>
        <translation>
            <numerusform>%n due soon</numerusform>
            <numerusform>%n due soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late with others</source>
        <translation>
            <numerusform>%n late with others</numerusform>
            <numerusform>%n late with others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::ContactImport</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) with errors; mend the file first, nothing is taken over until then</source>
        <translation>
            <numerusform>%n line with an error; mend the file first, nothing is taken over until then</numerusform>
            <numerusform>%n lines with errors; mend the file first, nothing is taken over until then</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n contact(s)</source>
        <translation>
            <numerusform>Take over %n contact</numerusform>
            <numerusform>Take over %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) taken over</source>
        <translation>
            <numerusform>%n contact taken over</numerusform>
            <numerusform>%n contacts taken over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::ContactsLink</name>
    <message numerus="yes">
        <source>Merge %n contact(s)</source>
        <translation>
            <numerusform>Merge %n contact</numerusform>
            <numerusform>Merge %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::ContactsPage</name>
    <message numerus="yes">
        <source>The first %n; type to narrow them down</source>
        <translation>
            <numerusform>The first one; type to narrow them down</numerusform>
            <numerusform>The first %n; type to narrow them down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::InboxDelegate</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::InboxLink</name>
    <message numerus="yes">
        <source>%n file(s) taken out; kept for 30 days</source>
        <translation>
            <numerusform>%n file taken out; kept for 30 days</numerusform>
            <numerusform>%n files taken out; kept for 30 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::InboxPage</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::LetterFiles</name>
    <message numerus="yes">
        <source>%n file(s) attached to “%1”</source>
        <translation>
            <numerusform>%n file attached to “%1”</numerusform>
            <numerusform>%n files attached to “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::AbsencePage</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::Batching</name>
    <message numerus="yes">
        <source>%n letter(s) disposed</source>
        <translation>
            <numerusform>%n letter disposed</numerusform>
            <numerusform>%n letters disposed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) noted</source>
        <translation>
            <numerusform>%n letter noted</numerusform>
            <numerusform>%n letters noted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) filed</source>
        <translation>
            <numerusform>%n letter filed</numerusform>
            <numerusform>%n letters filed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) entered in the agenda</source>
        <translation>
            <numerusform>%n letter entered in the agenda</numerusform>
            <numerusform>%n letters entered in the agenda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) marked read</source>
        <translation>
            <numerusform>%n letter marked read</numerusform>
            <numerusform>%n letters marked read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) marked unread, for you alone</source>
        <translation>
            <numerusform>%n letter marked unread, for you alone</numerusform>
            <numerusform>%n letters marked unread, for you alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them went on their way already and cannot be taken back here.</source>
        <translation>
            <numerusform>%n of them went on its way already and cannot be taken back here.</numerusform>
            <numerusform>%n of them went on their way already and cannot be taken back here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::ChosenPane</name>
    <message numerus="yes">
        <source>%n letter(s) chosen</source>
        <translation>
            <numerusform>%n letter chosen</numerusform>
            <numerusform>%n letters chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be done; the reason stands with it.</source>
        <translation>
            <numerusform>%n could not be done; the reason stands with it.</numerusform>
            <numerusform>%n could not be done; the reason stands with each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::Disposing</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::ScanDialog</name>
    <message numerus="yes">
        <source>Keep %n page(s)</source>
        <translation>
            <numerusform>Keep %n page</numerusform>
            <numerusform>Keep %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::Scanning</name>
    <message numerus="yes">
        <source>%n page(s) came.</source>
        <translation>
            <numerusform>%n page came.</numerusform>
            <numerusform>%n pages came.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::SheetFiling</name>
    <message numerus="yes">
        <source>%n signed sheet(s) filed, under agenda %1</source>
        <translation>
            <numerusform>%n signed sheet filed, under agenda %1</numerusform>
            <numerusform>%n signed sheets filed, under agenda %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) were filed before</source>
        <translation>
            <numerusform>%n sheet was filed before</numerusform>
            <numerusform>%n sheets were filed before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of %1 wait to be registered.</source>
        <translation>
            <numerusform>%n part of %1 waits to be registered.</numerusform>
            <numerusform>%n parts of %1 wait to be registered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::ClassificationImport</name>
    <message numerus="yes">
        <source>%n line(s) with errors; mend the file first, nothing is taken over until then</source>
        <translation>
            <numerusform>%n line with an error; mend the file first, nothing is taken over until then</numerusform>
            <numerusform>%n lines with errors; mend the file first, nothing is taken over until then</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given no longer</source>
        <translation>
            <numerusform>%n given no longer</numerusform>
            <numerusform>%n given no longer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n change(s)</source>
        <translation>
            <numerusform>Take over %n change</numerusform>
            <numerusform>Take over %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) go to the server</source>
        <translation>
            <numerusform>%n change goes to the server</numerusform>
            <numerusform>%n changes go to the server</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::ClassificationPage</name>
    <message numerus="yes">
        <source>The first %n; type to narrow them down</source>
        <translation>
            <numerusform>The first one; type to narrow them down</numerusform>
            <numerusform>The first %n; type to narrow them down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n code</numerusform>
            <numerusform>%n codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::WorkingDaysPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::WorkingDaysImport</name>
    <message numerus="yes">
        <source>%n line(s) with errors; mend the file first, nothing is taken over until then</source>
        <translation>
            <numerusform>%n line with an error; mend the file first, nothing is taken over until then</numerusform>
            <numerusform>%n lines with errors; mend the file first, nothing is taken over until then</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worked again</source>
        <translation>
            <numerusform>%n worked again</numerusform>
            <numerusform>%n worked again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deadline(s) fall on a day that becomes closed; the working day before it reminds of them</source>
        <translation>
            <numerusform>%n open deadline falls on a day that becomes closed; the working day before it reminds of it</numerusform>
            <numerusform>%n open deadlines fall on a day that becomes closed; the working day before it reminds of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n day(s)</source>
        <translation>
            <numerusform>Change %n day</numerusform>
            <numerusform>Change %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the calendar changed</source>
        <translation>
            <numerusform>%n day of the calendar changed</numerusform>
            <numerusform>%n days of the calendar changed</numerusform>
        </translation>
    </message>
</context>
</TS>
