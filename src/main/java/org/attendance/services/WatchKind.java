package org.attendance.services;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attendance.rules.Tally;
import org.attendance.rules.watch.AtRisk;
import org.attendance.rules.watch.HelpReason;

/** The lists of the watch page: who is on each, and in which order. */
enum WatchKind {
    /** Who needs help now: see {@link HelpReason}. */
    NOW(0) {
        @Override
        boolean holds(WatchFigure figure, long atLeast) {
            return !figure.reasons().isEmpty();
        }

        @Override
        Comparator<WatchFigure> order() {
            return Comparator.comparing((WatchFigure figure) -> figure.reasons().get(0))
                    .thenComparing(Comparator.comparingLong(WatchFigure::unauthorised).reversed()).thenComparing(MOST_ABSENT);
        }
    },
    PERSISTENT(0) {
        @Override
        boolean holds(WatchFigure figure, long atLeast) {
            return figure.course().isPersistent();
        }
    },
    SEVERE(0) {
        @Override
        boolean holds(WatchFigure figure, long atLeast) {
            return figure.course().isSevere();
        }
    },
    AT_RISK(0) {
        @Override
        boolean holds(WatchFigure figure, long atLeast) {
            return AtRisk.isMet(figure.year().absent(), figure.year().possible());
        }
    },
    /** At least 5 unauthorised sessions in ten school weeks, unless another number is asked for. */
    TEN_IN_TEN(5) {
        @Override
        boolean holds(WatchFigure figure, long atLeast) {
            return figure.unauthorised() >= atLeast;
        }

        @Override
        Comparator<WatchFigure> order() {
            return Comparator.comparingLong(WatchFigure::unauthorised).reversed().thenComparing(MOST_ABSENT);
        }
    },
    /** Late at least 3 times in the academic year, unless another number is asked for. */
    LATES(3) {
        @Override
        boolean holds(WatchFigure figure, long atLeast) {
            return figure.lates() >= atLeast;
        }

        @Override
        Comparator<WatchFigure> order() {
            return Comparator.comparingLong(WatchFigure::lates).reversed()
                    .thenComparing(Comparator.comparingLong((WatchFigure figure) -> figure.year().lateAfterClose()).reversed());
        }
    },
    /** Open triggers: a row for each, so that a pupil may stand here several times. */
    TRIGGERS(0) {
        @Override
        boolean holds(WatchFigure figure, long atLeast) {
            return true;
        }
    },
    /** Nothing missed in the academic year. */
    FULL(0) {
        @Override
        boolean holds(WatchFigure figure, long atLeast) {
            return figure.year().possible() > 0 && figure.year().absent() == 0;
        }

        @Override
        Comparator<WatchFigure> order() {
            return (one, other) -> 0;
        }
    },
    ALL(0) {
        @Override
        boolean holds(WatchFigure figure, long atLeast) {
            return true;
        }
    };

    /** The greatest share of absence first; pupils without a possible session last. */
    static final Comparator<WatchFigure> MOST_ABSENT = (one, other) -> {
        Tally first = one.year();
        Tally second = other.year();
        if (first.possible() == 0 || second.possible() == 0) {
            return Long.compare(second.possible(), first.possible());
        }
        return Long.compare(Math.multiplyExact(second.absent(), first.possible()), Math.multiplyExact(first.absent(), second.possible()));
    };

    private final long usualAtLeast;

    WatchKind(long usualAtLeast) {
        this.usualAtLeast = usualAtLeast;
    }

    /** Whether a pupil stands on the list. */
    abstract boolean holds(WatchFigure figure, long atLeast);

    /** The order of the list; pupils who are equal in it stand in order of name. */
    Comparator<WatchFigure> order() {
        return MOST_ABSENT;
    }

    /** The least number from which a pupil stands on the list; 0 where the list has none. */
    long usualAtLeast() {
        return usualAtLeast;
    }

    /** The name in services, as at_risk. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<WatchKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** All names, for messages. */
    static String ids() {
        return Arrays.stream(values()).map(WatchKind::id).collect(Collectors.joining(", "));
    }
}
