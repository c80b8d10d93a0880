<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
</TS>
