package org.attendance.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the posted marks of a register and binds each to a pupil of its roll. Refused are: a mark that is no map, an unknown field,
 * a pupil who is not on the roll (forged references included), a pupil twice, a missing code, and texts that may not be stored.
 */
final class MarkReader {
    private static final Set<String> FIELDS = Set.of("pupilRef", "code", "minutesLate", "note", "reason", "override", "name");
    private static final int LONGEST_CODE = 10;

    private final ServiceCall call;
    private final RegisterKey key;
    private final Map<String, RollPupil> roll = new HashMap<>();
    private final String commonReason;

    /**
     * @param roll pupils of the group on the date
     * @param commonReason reason for every mark that brings none, null if absent
     */
    MarkReader(ServiceCall call, RegisterKey key, List<RollPupil> roll, String commonReason) {
        this.call = call;
        this.key = key;
        this.commonReason = commonReason;
        roll.forEach(pupil -> this.roll.put(pupil.pupilRef(), pupil));
    }

    /** The posted marks in the order given. */
    List<PostedMark> read(Object posted) throws InputException {
        if (!(posted instanceof List)) {
            throw call.refuse("AttendanceMarksNoList");
        }
        List<PostedMark> marks = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int line = 0;
        for (Object entry : (List<?>) posted) {
            line++;
            PostedMark mark = readOne(entry, line);
            if (!seen.add(mark.pupil().pupilId())) {
                throw call.refuse("AttendanceMarkTwice", "pupilRef", mark.pupil().pupilRef(), "line", line);
            }
            marks.add(mark);
        }
        return marks;
    }

    private PostedMark readOne(Object entry, int line) throws InputException {
        if (!(entry instanceof Map)) {
            throw call.refuse("AttendanceMarkNoMap", "line", line);
        }
        Map<?, ?> fields = (Map<?, ?>) entry;
        for (Object field : fields.keySet()) {
            if (!FIELDS.contains(String.valueOf(field))) {
                throw call.refuse("AttendanceMarkField", "line", line, "field", field);
            }
        }
        RollPupil pupil = roll.get(text(fields.get("pupilRef")));
        if (pupil == null) {
            throw call.refuse("AttendanceMarkNotOnRoll", "line", line, "pupilRef", fields.get("pupilRef"),
                    "registrationGroup", key.registrationGroup(), "date", key.session().date());
        }
        String code = text(fields.get("code"));
        if (code == null || code.length() > LONGEST_CODE) {
            throw call.refuse("AttendanceMarkNoCode", "line", line, "pupilRef", pupil.pupilRef());
        }
        String ofMark = freeText(pupil, "reason", fields.get("reason"));
        String reason = ofMark == null ? commonReason : ofMark;
        return new PostedMark(pupil, code, minutes(pupil, fields.get("minutesLate")), freeText(pupil, "note", fields.get("note")), reason,
                overrideReason(pupil, fields.get("override"), reason));
    }

    private String overrideReason(RollPupil pupil, Object override, String reason) throws InputException {
        String text = text(override);
        if (text == null || "N".equals(text)) {
            return null;
        }
        if (!"Y".equals(text)) {
            return freeText(pupil, "override", text);
        }
        if (reason == null) {
            throw call.refuse("AttendanceOverrideReason", "pupilRef", pupil.pupilRef());
        }
        return reason;
    }

    private String freeText(RollPupil pupil, String field, Object value) throws InputException {
        String name = call.messages().get("AttendanceFieldOfPupil", "field", field, "pupilRef", pupil.pupilRef());
        return Attributes.freeText(call, name, text(value));
    }

    private Long minutes(RollPupil pupil, Object value) throws InputException {
        String text = text(value);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,4}")) {
            throw call.refuse("AttendanceMarkMinutes", "pupilRef", pupil.pupilRef(), "value", text);
        }
        return Long.valueOf(text);
    }

    private static String text(Object value) {
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }
}
