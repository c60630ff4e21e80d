package org.attendance.rules.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rule measures. The vocabulary is open: a subject (see {@link Subject}) in one of the shapes X_rate, X_sessions, X_days and
 * consecutive_X_days, as "unauthorised_sessions"; and three names of their own.
 */
public interface Metric {

    /** What the value is counted in. */
    MetricUnit unit();

    /** Which marked sessions stand behind the value. */
    Subject subject();

    /** The metric made ready for a pupil. */
    Reading read(PupilTimeline pupil);

    /** All names, for messages and pages. */
    static List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (String form : List.of("%s_rate", "%s_sessions", "%s_days", "consecutive_%s_days")) {
            Subject.words().forEach(word -> ids.add(form.formatted(word)));
        }
        ids.addAll(List.of(UnexplainedDay.ID, DaysNotSeen.ID, UnresolvedWorkingDays.ID));
        return ids;
    }

    /** Whether a rule with the metric may name codes. */
    static boolean takesCodes(String id) {
        return !id.equals(DaysNotSeen.ID);
    }

    /**
     * The metric of a name; empty for any other text.
     *
     * @param statutoryCodes if there are any, they are counted instead of what the name says
     */
    static Optional<Metric> find(String id, Set<String> statutoryCodes) {
        Optional<Subject> codes = statutoryCodes.isEmpty() ? Optional.empty() : Optional.of(Subject.ofCodes(statutoryCodes));
        return switch (id) {
            case DaysNotSeen.ID -> Optional.of(new DaysNotSeen());
            case UnexplainedDay.ID -> Optional.of(new UnexplainedDay(codes.orElse(Subject.UNEXPLAINED)));
            case UnresolvedWorkingDays.ID -> Optional.of(new UnresolvedWorkingDays(codes.orElse(Subject.UNEXPLAINED)));
            default -> shaped(id, codes);
        };
    }

    /**
     * The metric of a name.
     *
     * @throws IllegalArgumentException naming the text, if there is none, or the codes, if it takes none
     */
    static Metric of(String id, Set<String> statutoryCodes) {
        if (!statutoryCodes.isEmpty() && !takesCodes(id)) {
            throw new IllegalArgumentException("The metric \"" + id + "\" takes no codes, but is given " + statutoryCodes);
        }
        return find(id, statutoryCodes)
                .orElseThrow(() -> new IllegalArgumentException("Not a metric: \"" + id + "\"; allowed are " + ids()));
    }

    private static Optional<Metric> shaped(String id, Optional<Subject> codes) {
        Matcher shape = Pattern.compile("(consecutive_)?([a-z_]+)_(rate|sessions|days)").matcher(id);
        if (!shape.matches()) {
            return Optional.empty();
        }
        Optional<Subject> counted = Subject.find(shape.group(2)).map(codes::orElse);
        boolean consecutive = shape.group(1) != null;
        return counted.flatMap(subject -> Optional.ofNullable(switch (shape.group(3)) {
            case "rate" -> consecutive ? null : new SessionRate(subject);
            case "sessions" -> consecutive ? null : new SessionCount(subject);
            default -> consecutive ? new ConsecutiveDays(subject) : new SessionDays(subject);
        }));
    }
}
