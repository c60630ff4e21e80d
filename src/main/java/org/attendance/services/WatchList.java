package org.attendance.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.Tally;
import org.attendance.rules.watch.Direction;
import org.attendance.services.cases.CaseFinder;

/** One list of the watch page, with the numbers of pupils on all of them. */
final class WatchList {
    private final ServiceCall call;
    private final WatchDay day;
    private final WatchKind kind;
    private final long atLeast;
    private final Predicate<Tally> band;
    private final WatchFilter filter;
    private WatchPupils pupils;
    private List<WatchFigure> figures;
    private NextSteps steps;
    private TriggerRows triggers;

    /** Reads and checks the call. */
    WatchList(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.day = new WatchDay(call);
        String list = call.text("list") == null ? WatchKind.NOW.id() : call.text("list");
        this.kind = WatchKind.of(list)
                .orElseThrow(() -> call.refuse("AttendanceWatchListUnknown", "list", list, "allowed", WatchKind.ids()));
        Long wanted = call.number("atLeast");
        if (wanted != null && wanted < 1) {
            throw call.refuse("AttendanceWatchAtLeast", "value", wanted);
        }
        this.atLeast = wanted == null ? kind.usualAtLeast() : wanted;
        String bandId = call.text("band");
        this.band = bandId == null ? year -> true
                : BandSet.find(bandId).orElseThrow(() -> call.refuse("AttendanceWatchBandUnknown", "band", bandId, "allowed", BandSet.ids()));
        this.filter = new WatchFilter(call);
    }

    /** The result of the service. */
    Map<String, Object> answer() throws InputException, GenericEntityException {
        pupils = WatchPupils.of(day);
        figures = new WatchFigures(day).of(pupils.of(filter));
        steps = NextSteps.of(day, null);
        triggers = new TriggerRows(figures, steps, call.text("ruleId"));
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("list", kind.id());
        about.put("atLeast", kind.usualAtLeast() == 0 ? null : atLeast);
        about.put("asOfDate", day.asOf().toString());
        about.put("yearFrom", day.year().from().toString());
        about.put("earlierDate", Rows.iso(day.earlier().orElse(null)));
        about.put("earlierInYear", day.isEarlierInYear());
        Optional<DateRange> window = day.window(day.asOf());
        about.put("windowFrom", Rows.iso(window.map(DateRange::from).orElse(null)));
        about.put("sessionsLeft", day.sessionsLeft());
        about.put("pupils", (long) figures.size());
        List<Map<String, Object>> rows = kind == WatchKind.TRIGGERS ? triggers.rows() : rows(about);
        putCases(rows);
        return ServiceCall.success("watch", about, "rows", rows, "counts", counts(), "rules", triggers.rules(),
                "choices", pupils.choices());
    }

    /** Adds caseId, null for none, for those who work on cases. */
    private void putCases(List<Map<String, Object>> rows) throws GenericEntityException {
        if (!day.access().may(Access.CASE)) {
            return;
        }
        Map<String, String> open = CaseFinder.openByPupil(day.delegator(), day.schoolId());
        Map<String, String> byRef = new HashMap<>();
        figures.forEach(figure -> byRef.put(figure.pupil().pupil().pupilRef(), open.get(figure.pupil().id())));
        rows.forEach(row -> row.put("caseId", byRef.get(row.get("pupilRef"))));
    }

    private Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (WatchKind each : WatchKind.values()) {
            long from = each == kind ? atLeast : each.usualAtLeast();
            counts.put(each.id(), each == WatchKind.TRIGGERS ? triggers.count()
                    : figures.stream().filter(figure -> each.holds(figure, from)).count());
        }
        return counts;
    }

    private List<Map<String, Object>> rows(Map<String, Object> about) throws GenericEntityException {
        List<WatchFigure> listed = new ArrayList<>(figures);
        listed.removeIf(figure -> !kind.holds(figure, atLeast) || !band.test(figure.year()));
        listed.sort(kind.order());
        List<Map<String, Object>> rows = WatchRow.of(listed);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put("next", steps.next(listed.get(i).pupil().id()));
        }
        if (kind == WatchKind.TEN_IN_TEN || kind == WatchKind.NOW) {
            putWindow(listed, rows);
        } else if (kind == WatchKind.LATES) {
            putLates(listed, rows, about);
        }
        return rows;
    }

    /** Adds the sessions of the window; in the list of ten in ten the direction is that of their number. */
    private void putWindow(List<WatchFigure> listed, List<Map<String, Object>> rows) throws GenericEntityException {
        WindowSessions sessions = new WindowSessions(day, listed.stream().filter(figure -> figure.unauthorised() > 0)
                .map(figure -> figure.pupil().id()).toList());
        Optional<DateRange> earlierWindow = kind == WatchKind.NOW ? Optional.empty() : earlierWindow();
        Map<String, Tally> earlier = new WatchFigures(day).unauthorised(earlierWindow);
        for (int i = 0; i < rows.size(); i++) {
            WatchFigure figure = listed.get(i);
            sessions.put(rows.get(i), figure.pupil().id());
            if (kind == WatchKind.TEN_IN_TEN) {
                long then = earlier.getOrDefault(figure.pupil().id(), Tally.ZERO).unauthorised();
                rows.get(i).put("earlierInWindow", earlierWindow.isPresent() ? then : null);
                WatchRow.putDirection(rows.get(i), Direction.of(figure.unauthorised(), 1, then, earlierWindow.isPresent() ? 1 : 0));
            }
        }
    }

    /** The window as it stood four school weeks earlier, in the year before where need be. */
    private Optional<DateRange> earlierWindow() {
        return day.earlier().flatMap(day::window);
    }

    /** Adds lates and minutes of the term; the direction is that of the share of sessions at which the pupil was late in the year. */
    private void putLates(List<WatchFigure> listed, List<Map<String, Object>> rows, Map<String, Object> about)
            throws GenericEntityException {
        LateMinutes lates = new LateMinutes(day);
        about.put("termFrom", lates.term().from().toString());
        for (int i = 0; i < rows.size(); i++) {
            WatchFigure figure = listed.get(i);
            lates.put(rows.get(i), figure.pupil().id());
            Tally earlier = figure.earlier() == null ? Tally.ZERO : figure.earlier();
            WatchRow.putDirection(rows.get(i), Direction.of(figure.lates(), figure.year().possible(),
                    earlier.lateBeforeClose() + earlier.lateAfterClose(), earlier.possible()));
        }
    }
}
