package org.attendance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a change of a sub-code touches, in sentences, from what saveAttendanceCode, retireAttendanceCode and restoreAttendanceCode answer. */
public final class SubCodeWords {
    private final Locale locale;
    private final List<String> sentences = new ArrayList<>();

    private SubCodeWords(Locale locale) {
        this.locale = locale;
    }

    /**
     * The sentences, the most important first.
     * @param outcome created, changed, new_version, retired, withdrawn, restored or unchanged
     * @param touches what the service answered under that name
     */
    public static List<String> of(Locale locale, Object outcome, Map<?, ?> touches) {
        SubCodeWords words = new SubCodeWords(locale);
        Map<?, ?> before = (Map<?, ?>) touches.get("before");
        Map<?, ?> after = (Map<?, ?>) touches.get("after");
        if ("unchanged".equals(outcome)) {
            words.say("AttendanceSubCodeSayUnchanged", "code", after.get("code"));
        } else {
            words.sayUse(touches, before == null ? after : before);
            words.sayMeaning("new_version".equals(outcome), touches, before, after);
            words.sayPalette(before, after);
        }
        return List.copyOf(words.sentences);
    }

    private void sayUse(Map<?, ?> touches, Map<?, ?> version) {
        long marks = number(touches, "marks");
        Object code = version.get("code");
        if (touches.get("firstDate") == null) {
            if (touches.get("before") != null) {
                say("AttendanceSubCodeSayUnused", "code", code);
            }
            return;
        }
        say(marks == 1 ? "AttendanceSubCodeSayMark" : "AttendanceSubCodeSayMarks", "count", marks, "code", code, "from",
                date(touches.get("firstDate")), "thru", date(touches.get("lastDate")), "statutory", version.get("statutoryCode"));
        if (number(touches, "planned") > 0) {
            say("AttendanceSubCodeSayPlanned", "count", touches.get("planned"));
        }
        if (number(touches, "amended") > 0) {
            say("AttendanceSubCodeSayAmended", "count", touches.get("amended"));
        }
    }

    private void sayMeaning(boolean newVersion, Map<?, ?> touches, Map<?, ?> before, Map<?, ?> after) {
        Object code = after.get("code");
        String from = (String) after.get("fromDate");
        String thru = (String) after.get("thruDate");
        String group = touches.get("statisticalClass") == null ? ""
                : Labels.get(locale, "AttendanceClass_" + touches.get("statisticalClass")).toLowerCase(Locale.ROOT);
        if (thru != null && thru.compareTo(from) < 0) {
            say("AttendanceSubCodeSayWithdrawn", "code", code);
        } else if (newVersion) {
            say("AttendanceSubCodeSayNewMeaning", "code", code, "before", before.get("statutoryCode"), "statutory",
                    after.get("statutoryCode"), "group", group, "from", date(from));
        } else if (before == null || !Objects.equals(before.get("statutoryCode"), after.get("statutoryCode"))
                || !Objects.equals(before.get("fromDate"), from) || !Objects.equals(before.get("code"), code)) {
            say("AttendanceSubCodeSayMeaning", "code", code, "statutory", after.get("statutoryCode"), "group", group, "from", date(from));
        }
        sayEnd(before, code, from, thru);
    }

    private void sayEnd(Map<?, ?> before, Object code, String from, String thru) {
        if (before == null ? thru != null : !Objects.equals(before.get("thruDate"), thru)) {
            if (thru == null) {
                say("AttendanceSubCodeSayNoEnd", "code", code);
            } else if (thru.compareTo(from) >= 0) {
                say("AttendanceSubCodeSayEnd", "code", code, "thru", date(thru));
            }
        }
    }

    private void sayPalette(Map<?, ?> before, Map<?, ?> after) {
        Object key = after.get("paletteKey");
        Object keyBefore = before == null ? null : before.get("paletteKey");
        if (!Objects.equals(key, keyBefore)) {
            say(key == null ? "AttendanceSubCodeSayNoKey" : "AttendanceSubCodeSayKey", "key", key == null ? keyBefore : key, "code",
                    after.get("code"));
        }
        if (before != null && !Objects.equals(before.get("name"), after.get("name"))) {
            say("AttendanceSubCodeSayName", "name", after.get("name"), "before", before.get("name"));
        }
        if (before != null && !Objects.equals(before.get("sortOrder"), after.get("sortOrder"))) {
            say("AttendanceSubCodeSayOrder");
        }
    }

    private static long number(Map<?, ?> touches, String name) {
        return touches.get(name) instanceof Number count ? count.longValue() : 0;
    }

    private static String date(Object iso) {
        return PageDates.date((String) iso);
    }

    private void say(String key, Object... values) {
        sentences.add(Labels.get(locale, key, values));
    }
}
