package org.attendance.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The homes of the follow-up queue as the list at the side shows them, from what getAttendanceFollowUps answers. */
public final class FollowUpList {
    private static final List<String> STATES = List.of("todo", "tried", "reached", "done");

    private final Locale locale;
    private final Map<?, ?> queue;
    private final FollowUpWords words;

    /** @param queue the map followUp of getAttendanceFollowUps */
    public FollowUpList(Locale locale, Map<?, ?> queue) {
        this.locale = locale;
        this.queue = queue;
        this.words = new FollowUpWords(locale, (String) queue.get("date"));
    }

    /** Counts, the time, and the homes in order: what also moves while the page stays. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("now", PageDates.time((String) queue.get("now")));
        map.put("counts", queue.get("counts"));
        List<Map<String, Object>> homes = new ArrayList<>();
        for (Object home : (List<?>) queue.get("homes")) {
            homes.add(item((Map<?, ?>) home));
        }
        map.put("homes", homes);
        return map;
    }

    private Map<String, Object> item(Map<?, ?> home) {
        List<?> pupils = (List<?>) home.get("pupils");
        Map<?, ?> claim = (Map<?, ?>) home.get("claim");
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("homeId", home.get("homeId"));
        item.put("query", Links.query("schoolId", queue.get("schoolId"), "date", queue.get("date"), "home", home.get("homeId")));
        item.put("names", words.names(pupils));
        item.put("groups", FollowUpWords.groups(pupils));
        item.put("state", home.get("state"));
        item.put("stateText", state(home));
        boolean overdue = "call_overdue".equals(home.get("stage"));
        item.put("due", overdue ? words.due(home) : "");
        item.put("overdue", overdue);
        item.put("rank", home.get("rank"));
        item.put("rankText", rank(home));
        item.put("day", home.get("day"));
        item.put("dayText", ((Number) home.get("day")).longValue() > 1 ? words.text("AttendanceFollowUpDay", "day", home.get("day")) : "");
        item.put("contacts", String.join("; ", ((List<?>) home.get("contacts")).stream()
                .map(contact -> FollowUpRows.contact((Map<?, ?>) contact)).toList()));
        item.put("claim", claim == null ? "" : Boolean.TRUE.equals(claim.get("mine")) ? words.text("AttendanceFollowUpYours")
                : words.text("AttendanceFollowUpWith", "name", claim.get("by")));
        item.put("mine", claim != null && Boolean.TRUE.equals(claim.get("mine")));
        item.put("taken", claim != null && !Boolean.TRUE.equals(claim.get("mine")));
        return item;
    }

    private String state(Map<?, ?> home) {
        Map<?, ?> latest = FollowUpWords.latest((List<?>) home.get("attempts"));
        boolean today = latest != null && latest.get("date").equals(queue.get("date"));
        if ("tried".equals(home.get("state")) && today) {
            return words.text("AttendanceFollowUpTriedAt", "outcome", words.text("AttendanceFollowUpOutcome_" + latest.get("outcome")),
                    "time", words.time(latest.get("at")));
        }
        return words.text("AttendanceFollowUpState_" + home.get("state"));
    }

    /** Why a home comes before others; empty where it does not, or where all is done. */
    private String rank(Map<?, ?> home) {
        return "done".equals(home.get("state")) || "other".equals(home.get("rank")) ? ""
                : words.text("AttendanceFollowUpRank_" + home.get("rank"));
    }

    /** The tabs: all homes and those of each state that has any, with their number, for links that keep the day. */
    public List<Map<String, Object>> tabs(String chosen) {
        List<Map<String, Object>> tabs = new ArrayList<>();
        Map<?, ?> counts = (Map<?, ?>) queue.get("counts");
        tabs.add(tab("all", (Number) counts.get("homes"), chosen == null));
        STATES.forEach(state -> tabs.add(tab(state, (Number) counts.get(state), state.equals(chosen))));
        return tabs;
    }

    private Map<String, Object> tab(String state, Number count, boolean chosen) {
        Map<String, Object> tab = new LinkedHashMap<>();
        tab.put("state", state);
        tab.put("label", Labels.get(locale, "AttendanceFollowUpTab_" + state));
        tab.put("count", count);
        tab.put("chosen", chosen);
        tab.put("query", Links.query("schoolId", queue.get("schoolId"), "date", queue.get("date"), "state",
                "all".equals(state) ? null : state));
        return tab;
    }

    /** The user's latest entry of today that can be taken back: token, text and whom it was about; null for none. */
    public Map<String, Object> last(String userLoginId) {
        String today = ((String) queue.get("now")).substring(0, 10);
        Map<?, ?> latest = null;
        String names = "";
        for (Object each : (List<?>) queue.get("homes")) {
            Map<?, ?> home = (Map<?, ?>) each;
            List<?> mine = ((List<?>) home.get("attempts")).stream().filter(attempt -> userLoginId.equals(((Map<?, ?>) attempt)
                    .get("byUserLoginId")) && ((String) ((Map<?, ?>) attempt).get("at")).startsWith(today)).toList();
            Map<?, ?> ofHome = FollowUpWords.latest(mine);
            if (ofHome != null && (latest == null || BY_TIME.compare(ofHome, latest) > 0)) {
                latest = ofHome;
                List<?> refs = (List<?>) ofHome.get("pupilRefs");
                names = words.names(((List<?>) home.get("pupils")).stream()
                        .filter(pupil -> refs.contains(((Map<?, ?>) pupil).get("pupilRef"))).toList());
            }
        }
        if (latest == null) {
            return null;
        }
        Map<String, Object> last = new LinkedHashMap<>();
        last.put("token", latest.get("token"));
        last.put("text", words.text("AttendanceFollowUpLast", "time", words.time(latest.get("at")), "names", names, "attempt",
                words.attempt(latest)) + (latest.get("code") == null ? "" : " \u2192 " + latest.get("code")));
        return last;
    }

    private static final Comparator<Map<?, ?>> BY_TIME = Comparator.comparing((Map<?, ?> attempt) -> (String) attempt.get("at"))
            .thenComparing(attempt -> Long.parseLong(((String) attempt.get("attemptId")).replaceAll("[^0-9]", "")));
}
