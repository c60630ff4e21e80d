package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attendance.rules.watch.TenInTen;

/** The card of the pupil page that says how the pupil stands to the thresholds, from what getAttendancePupilThresholds answers. */
public final class ThresholdCard {
    private static final int TRIGGERS_SHOWN = 3;

    private final Locale locale;
    private final String schoolId;
    private final Map<?, ?> thresholds;

    /** @param thresholds the map thresholds of the service */
    public ThresholdCard(Locale locale, String schoolId, Map<?, ?> thresholds) {
        this.locale = locale;
        this.schoolId = schoolId;
        this.thresholds = thresholds;
    }

    /** Every part as text, with the addresses of the marks. */
    public Map<String, Object> toMap() {
        WatchWords words = new WatchWords(locale, WatchWords.count(thresholds, "sessionsLeft"));
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("ofTen", words.ofTen(thresholds));
        card.put("reached", TenInTen.isReached(WatchWords.count(thresholds, "unauthorisedInWindow")));
        card.put("dropOuts", words.dropOuts(thresholds));
        card.put("windowQuery", Links.query("schoolId", schoolId, "pupilRef", thresholds.get("pupilRef"), "fromDate",
                thresholds.get("windowFrom"), "thruDate", thresholds.get("asOfDate"), "figure", "unauthorised"));
        card.put("absence", WatchWords.percent(WatchWords.count(thresholds, "absent"), WatchWords.count(thresholds, "possible")));
        card.put("direction", words.direction(thresholds));
        card.put("words", words.thresholds(thresholds));
        List<Map<String, Object>> triggers = new ArrayList<>();
        for (Object each : thresholds.get("triggers") instanceof List<?> list ? list : List.of()) {
            Map<String, Object> trigger = WatchRows.trigger(locale, (Map<?, ?>) each);
            trigger.put("sinceWords", Labels.get(locale, "AttendanceWatchCardSince", "date", trigger.get("since")));
            triggers.add(trigger);
        }
        int shown = Math.min(TRIGGERS_SHOWN, triggers.size());
        card.put("triggers", triggers.subList(0, shown));
        card.put("moreTriggers", triggers.subList(shown, triggers.size()));
        card.put("more", Labels.get(locale, "AttendanceWatchCardMore", "count", triggers.size() - shown));
        card.put("mayPatterns", thresholds.get("triggers") != null);
        card.put("patternsQuery", Links.query("schoolId", schoolId, "pupilRef", thresholds.get("pupilRef")));
        return card;
    }
}
