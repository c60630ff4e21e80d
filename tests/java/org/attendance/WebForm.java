package org.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form of a page as a browser without script sends it: with what stands in its fields, and what is typed over it. */
public final class WebForm {
    private WebForm() {
    }

    /**
     * Sends a form and answers the page that comes back.
     * @param form selects the form on the page
     * @param typed values by the name of a field, over those that stand there
     * @param button name and value in turn of the button that is pressed; nothing for one without a name
     */
    public static Document send(WebUser user, Document page, String form, Map<String, String> typed, String... button) {
        Element shown = page.selectFirst(form);
        if (shown == null) {
            throw new AssertionError("no form " + form + " on the page: " + page.text());
        }
        List<Object> values = new ArrayList<>();
        for (Element field : shown.select("input[name], select[name], textarea[name]")) {
            values.add(field.attr("name"));
            values.add(typed.getOrDefault(field.attr("name"), value(field)));
        }
        values.addAll(List.of(button));
        return Jsoup.parse(user.post(shown.attr("action").replaceAll(".*/", ""), values.toArray()).body());
    }

    private static String value(Element field) {
        if (field.normalName().equals("textarea")) {
            return field.wholeText();
        }
        if (!field.normalName().equals("select")) {
            return field.attr("value");
        }
        Element chosen = field.selectFirst("option[selected]");
        Element first = field.selectFirst("option");
        return chosen != null ? chosen.attr("value") : first == null ? "" : first.attr("value");
    }
}
