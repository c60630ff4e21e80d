package org.attendance.host;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The config directories of all components: labels in OFBiz's XML format and .properties files, read once. */
public final class ConfigFiles {
    /** Language of a text where the wanted one is missing. */
    private static final Locale FALLBACK = Locale.ENGLISH;
    private static final XmlGrammar LABELS = new XmlGrammar("resource", """
            resource: property
            property key!: value
            """);
    private static final List<URL> DIRECTORIES = new CopyOnWriteArrayList<>();
    /** Resource name to label to language tag to text; the language of a .properties file is empty. */
    private static final Map<String, Map<String, Map<String, String>>> FILES = new ConcurrentHashMap<>();
    private static final Map<String, Map<String, String>> MERGED = new ConcurrentHashMap<>();

    private ConfigFiles() { }

    /** Adds the config directories of a component, once, and forgets what was read. */
    static void add(Component component) {
        for (URL directory : component.configDirectories()) {
            if (DIRECTORIES.stream().noneMatch(known -> known.toString().equals(directory.toString()))) {
                DIRECTORIES.add(directory);
            }
        }
        FILES.clear();
        MERGED.clear();
    }

    /**
     * Label to text, from the locale's own texts over those of its language to the fallback; throws IllegalArgumentException for no file.
     */
    public static Map<String, String> texts(String resource, Locale locale) {
        Locale wanted = locale == null ? Locale.getDefault() : locale;
        String name = resource.replaceFirst("\\.(xml|properties)$", "");
        return MERGED.computeIfAbsent(name + "/" + wanted.toLanguageTag(), key -> merge(name, wanted));
    }

    private static Map<String, String> merge(String name, Locale locale) {
        List<String> languages = List.of(locale.toLanguageTag(), locale.getLanguage(), FALLBACK.getLanguage(), "");
        Map<String, String> texts = new HashMap<>();
        FILES.computeIfAbsent(name, ConfigFiles::load).forEach((label, byLanguage) -> languages.stream().map(byLanguage::get)
                .filter(text -> text != null).findFirst().ifPresent(text -> texts.put(label, text)));
        return Collections.unmodifiableMap(texts);
    }

    private static Map<String, Map<String, String>> load(String name) {
        List<URL> tried = new ArrayList<>();
        for (URL directory : DIRECTORIES) {
            for (String ending : List.of(".xml", ".properties")) {
                URL file = resolve(directory, name + ending);
                try (InputStream in = file.openStream()) {
                    return ".xml".equals(ending) ? labels(XmlFile.read(file.getPath(), in)) : properties(in);
                } catch (FileNotFoundException absent) {
                    tried.add(file);
                } catch (IOException e) {
                    throw new XmlException(file.toString(), "cannot be read: " + e.getMessage(), e);
                }
            }
        }
        throw new IllegalArgumentException("Could not find resource bundle [" + name + "], looked for " + tried);
    }

    private static URL resolve(URL directory, String file) {
        try {
            return new URL(directory, file);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not a resource name: " + file, e);
        }
    }

    private static Map<String, Map<String, String>> labels(XmlElement root) {
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        for (XmlElement property : LABELS.check(root).children()) {
            Map<String, String> texts = new HashMap<>();
            property.children().forEach(value -> texts.put(value.required("xml:lang").replace('_', '-'), value.text()));
            if (labels.put(property.attribute("key"), texts) != null) {
                throw property.refuse("label " + property.attribute("key") + " stands here a second time");
            }
        }
        return labels;
    }

    private static Map<String, Map<String, String>> properties(InputStream in) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> labels.put(key, Map.of("", properties.getProperty(key))));
        return labels;
    }
}
