package org.attendance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a school may make of its sub-codes: never a new statutory meaning, never two of one name on one day, and nothing that changes what
 * a stored mark says (School Attendance (Pupil Registration) (England) Regulations 2024 name the codes; a school refines them).
 */
public final class SubCodeChecks {
    /** Longest name in characters. */
    public static final int LONGEST_NAME = 100;
    /** Highest place among the sub-codes. */
    public static final int HIGHEST_PLACE = 9999;

    private static final String CODE = "[A-Z0-9]{1,4}";
    private static final String KEY = "[A-Z0-9]";

    private final SubCode wanted;
    private final Collection<SubCode> others;
    private final CodeSet national;
    private final List<Finding> findings = new ArrayList<>();

    private SubCodeChecks(SubCode wanted, Collection<SubCode> others, CodeSet national) {
        this.wanted = wanted;
        this.others = others;
        this.national = national;
    }

    /**
     * All that is wrong with a sub-code as it shall be; each finding is an error.
     *
     * @param others   the other sub-codes of the school, of all dates
     * @param national the national codes
     */
    public static List<Finding> check(SubCode wanted, Collection<SubCode> others, CodeSet national) {
        SubCodeChecks checks = new SubCodeChecks(wanted, others, national);
        checks.checkText();
        checks.checkDates();
        checks.checkStatutoryCode();
        checks.checkPlaceAndKey();
        return List.copyOf(checks.findings);
    }

    /**
     * What a change would do to marks that use the version; empty where nothing uses it.
     *
     * @param stored the version as it stands
     */
    public static List<Finding> checkUse(SubCode wanted, SubCode stored, SubCodeUse use) {
        SubCodeChecks checks = new SubCodeChecks(wanted, List.of(), null);
        if (use.isUsed() && !wanted.meansTheSame(stored)) {
            String field = !wanted.code().equals(stored.code()) ? "code"
                    : wanted.statutoryCode().equals(stored.statutoryCode()) ? "fromDate" : "statutoryCode";
            checks.error("SubCodeUsed", field, Map.of("statutory", stored.statutoryCode(), "since", stored.from().toString(),
                    "first", use.firstDay().toString(), "last", use.lastDay().toString()));
        } else if (use.isUsed() && wanted.thru() != null && wanted.thru().isBefore(use.lastDay())) {
            checks.error("SubCodeUsedLater", "thruDate", Map.of("last", use.lastDay().toString(), "end", wanted.thru().toString()));
        }
        return List.copyOf(checks.findings);
    }

    private void checkText() {
        if (!wanted.code().matches(CODE)) {
            error("SubCodeText", "code", Map.of());
        } else if (!national.versions(wanted.code()).isEmpty()) {
            List<AttendanceCode> versions = national.versions(wanted.code());
            error("SubCodeNational", "code", Map.of("meaning", versions.get(versions.size() - 1).name()));
        }
        if (wanted.name() == null || wanted.name().isBlank()) {
            error("SubCodeNameMissing", "name", Map.of());
        } else if (wanted.name().length() > LONGEST_NAME) {
            error("SubCodeNameLong", "name", Map.of("most", Integer.toString(LONGEST_NAME)));
        }
    }

    private void checkDates() {
        if (wanted.isWithdrawn()) {
            error("SubCodeDates", "thruDate", Map.of("from", wanted.from().toString(), "thru", wanted.thru().toString()));
        }
        others.stream().filter(other -> other.code().equals(wanted.code()) && other.overlaps(wanted)).findFirst()
                .ifPresent(other -> error(other.thru() == null ? "SubCodeOverlapOpen" : "SubCodeOverlap", "fromDate", Map.of("otherName",
                        other.name(), "otherFrom", other.from().toString(), "otherThru", String.valueOf(other.thru()))));
    }

    private void checkStatutoryCode() {
        String statutory = wanted.statutoryCode();
        List<AttendanceCode> versions = statutory == null ? List.of() : national.versions(statutory);
        if (versions.isEmpty() || !versions.get(0).statutoryCode().equals(statutory)) {
            error("SubCodeStatutory", "statutoryCode", Map.of("statutory", statutory == null ? "" : statutory));
            return;
        }
        Optional<AttendanceCode> version = national.find(statutory, wanted.from());
        if (version.isEmpty() || !coversPeriod(version.get())) {
            AttendanceCode nearest = version.orElseGet(() -> national.nearest(statutory, wanted.from()).orElseThrow());
            error(nearest.validThru() == null ? "SubCodeStatutoryNotYet" : "SubCodeStatutoryDates", "statutoryCode",
                    Map.of("statutory", statutory, "validFrom", nearest.validFrom().toString(),
                            "until", nearest.validThru() == null ? "" : nearest.validThru().toString()));
        }
    }

    private boolean coversPeriod(AttendanceCode version) {
        return version.validThru() == null || wanted.thru() != null && !wanted.thru().isAfter(version.validThru());
    }

    private void checkPlaceAndKey() {
        if (wanted.sortOrder() != null && (wanted.sortOrder() < 0 || wanted.sortOrder() > HIGHEST_PLACE)) {
            error("SubCodePlace", "sortOrder", Map.of("most", Integer.toString(HIGHEST_PLACE)));
        }
        if (wanted.key() == null) {
            return;
        }
        if (!wanted.key().matches(KEY)) {
            error("SubCodeKeyText", "paletteKey", Map.of("key", wanted.key()));
            return;
        }
        national.all().stream().filter(code -> code.code().startsWith(wanted.key()) && isUsedBeside(code)).findFirst()
                .ifPresent(code -> error("SubCodeKeyNational", "paletteKey", Map.of("key", wanted.key(), "other", code.code(),
                        "otherName", code.name())));
        others.stream().filter(other -> wanted.key().equals(other.key()) && other.overlaps(wanted)).findFirst()
                .ifPresent(other -> error("SubCodeKeyTaken", "paletteKey", Map.of("key", wanted.key(), "other", other.code(),
                        "otherName", other.name())));
    }

    private boolean isUsedBeside(AttendanceCode code) {
        LocalDate thru = wanted.thru();
        return (thru == null || !code.validFrom().isAfter(thru)) && (code.validThru() == null || !code.validThru().isBefore(wanted.from()));
    }

    private void error(String rule, String field, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("code", wanted.code());
        findings.add(new Finding(rule, Finding.Severity.ERROR, field, all));
    }
}
