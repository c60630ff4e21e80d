package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.MarkLook

context.title = Labels.get(locale, 'AttendancePageGuide')
context.steps = (1..6).collect { Labels.get(locale, 'AttendanceGuideStep' + it) }
context.keys = [['/', 'AttendanceKeyPresent'], ['L', 'AttendanceKeyLate'], ['N', 'AttendanceKeyNoReason'], ['I', 'AttendanceKeyIll'],
                ['A\u2013Z', 'AttendanceKeyOther'], ['Enter', 'AttendanceKeyPlan'], ['Space', 'AttendanceKeyPalette'],
                ['\u2191 \u2193', 'AttendanceKeyMove'], ['Backspace', 'AttendanceKeyClear'], ['u', 'AttendanceKeyUndo'],
                ['Ctrl+S', 'AttendanceKeySave'], ['?', 'AttendanceKeyHelp']].collect { key, label -> [key: key, label: Labels.get(locale,
                    label)] }
context.classes = ['present', 'approved_activity', 'authorised', 'unauthorised', 'not_possible', 'not_collected'].collect {
    [name: Labels.get(locale, 'AttendanceClass_' + it), help: Labels.get(locale, 'AttendanceClassHelp_' + it), look: MarkLook.of(it)]
}
