package org.attendance.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import org.attendance.rules.YearGroup;

/** Which pupils are watched: by year, registration group, house, sex, flags and words; what is not given does not restrict. */
final class WatchFilter {
    /** Attributes of the services by the flag each of them asks for, all Y or N; sen is N, K, E or Y for K and E together. */
    static final Map<String, String> FLAGS = flags();
    private static final String SEN = "SEN";

    private final List<Predicate<WatchPupil>> conditions = new ArrayList<>();

    /** @throws InputException naming the attribute and what it may be */
    WatchFilter(ServiceCall call) throws InputException {
        String year = allowed(call, "yearGroup", YearGroup.ALL);
        equal(year, each -> each.pupil().yearGroup());
        equal(call.text("registrationGroup"), each -> each.pupil().registrationGroup());
        equal(call.text("house"), each -> each.pupil().house());
        equal(allowed(call, "sex", List.of("F", "M")), each -> each.pupil().sex());
        for (Map.Entry<String, String> flag : FLAGS.entrySet()) {
            boolean sen = SEN.equals(flag.getValue());
            String value = allowed(call, flag.getKey(), sen ? List.of("N", "K", "E", "Y") : List.of("Y", "N"));
            if (sen && "Y".equals(value)) {
                conditions.add(each -> !"N".equals(each.flag(SEN)));
            } else {
                equal(value, each -> each.flag(flag.getValue()));
            }
        }
        if (call.text("text") != null) {
            PupilSearch search = new PupilSearch(call.text("text"));
            conditions.add(each -> search.finds(each.pupil()));
        }
    }

    boolean accepts(WatchPupil pupil) {
        return conditions.stream().allMatch(condition -> condition.test(pupil));
    }

    private void equal(String wanted, Function<WatchPupil, String> value) {
        if (wanted != null) {
            conditions.add(each -> wanted.equals(value.apply(each)));
        }
    }

    private static String allowed(ServiceCall call, String name, List<String> allowed) throws InputException {
        String value = call.text(name);
        if (value != null && !allowed.contains(value)) {
            throw call.refuse("AttendanceWatchFilterValue", "field", name, "value", value, "allowed", String.join(", ", allowed));
        }
        return value;
    }

    private static Map<String, String> flags() {
        Map<String, String> flags = new LinkedHashMap<>();
        flags.put("fsm", "FSM");
        flags.put("pupilPremium", "PP");
        flags.put("sen", SEN);
        flags.put("lookedAfter", "LAC");
        flags.put("socialWorker", "SW");
        flags.put("youngCarer", "YC");
        flags.put("eal", "EAL");
        flags.put("mobileChild", "MOBILE");
        flags.put("laTransport", "TRANSPORT");
        return flags;
    }
}
