package org.attendance.host.screen;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URL;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.base.util.StringUtil;
import org.attendance.host.Locations;

import freemarker.cache.URLTemplateLoader;
import freemarker.core.Environment;
import freemarker.ext.beans.BeansWrapper;
import freemarker.ext.beans.CollectionModel;
import freemarker.ext.beans.GenericObjectModel;
import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;

/**
 * FreeMarker as OFBiz sets it up: every text of the data is encoded for HTML where it is printed, unless it was wrapped. In a template for
 * formatting objects (its name ends in .fo.ftl) texts are printed as they are.
 */
final class Templates {
    private final Configuration html;
    private final Configuration formattingObjects;

    Templates(Locations locations) {
        html = configuration(locations, new EncodingWrapper());
        formattingObjects = configuration(locations, new BeansWrapper(Configuration.VERSION_2_3_28));
    }

    private static Configuration configuration(Locations locations, BeansWrapper wrapper) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_28);
        configuration.setObjectWrapper(wrapper);
        configuration.setLocalizedLookup(false);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setNumberFormat("0.##########");
        configuration.setDateTimeFormat("yyyy-MM-dd HH:mm:ss.SSS");
        configuration.setTemplateLoader(new Loader(locations));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setSharedVariable("StringUtil", new freemarker.ext.beans.BeanModel(StringUtil.INSTANCE, wrapper));
        configuration.setSharedVariable("ofbizUrl", (TemplateDirectiveModel) (env, params, loopVars, body) ->
                env.getOut().write(variable(env, "_CONTROL_PATH_") + "/" + text(body).trim()));
        configuration.setSharedVariable("ofbizContentUrl", (TemplateDirectiveModel) (env, params, loopVars, body) ->
                env.getOut().write(text(body).trim()));
        return configuration;
    }

    void render(String location, Map<String, Object> context, Writer out) throws IOException {
        try {
            Template template = (location.endsWith(".fo.ftl") ? formattingObjects : html).getTemplate(location);
            Environment env = template.createProcessingEnvironment(context, out);
            env.setLocale((Locale) context.get("locale"));
            env.process();
        } catch (TemplateException e) {
            throw new IllegalStateException(location + ": " + e.getMessageWithoutStackTop(), e);
        }
    }

    private static String text(freemarker.template.TemplateDirectiveBody body) throws IOException, TemplateException {
        StringWriter text = new StringWriter();
        if (body != null) {
            body.render(text);
        }
        return text.toString();
    }

    private static String variable(Environment env, String name) throws TemplateModelException {
        TemplateModel value = env.getVariable(name);
        return value instanceof WrapperTemplateModel text ? text.getWrappedObject().toString() : "";
    }

    /** Encodes texts, alone and in collections. */
    private static final class EncodingWrapper extends BeansWrapper {
        EncodingWrapper() {
            super(Configuration.VERSION_2_3_28);
        }

        @Override
        public TemplateModel wrap(Object object) throws TemplateModelException {
            if (object instanceof String text) {
                return new EncodedText(text, this);
            }
            if (object instanceof Collection<?> items && !(object instanceof Map)) {
                return new EncodedCollection(items, this);
            }
            return super.wrap(object);
        }
    }

    private static final class EncodedText extends GenericObjectModel {
        EncodedText(String text, BeansWrapper wrapper) {
            super(text, wrapper);
        }

        @Override
        public String getAsString() {
            return HtmlText.encode(super.getAsString());
        }
    }

    private static final class EncodedCollection extends CollectionModel {
        EncodedCollection(Collection<?> items, BeansWrapper wrapper) {
            super(items, wrapper);
        }

        @Override
        public String getAsString() {
            return HtmlText.encode(super.getAsString());
        }
    }

    /** Templates by component:// location. */
    private static final class Loader extends URLTemplateLoader {
        private final Locations locations;

        Loader(Locations locations) {
            this.locations = locations;
            setURLConnectionUsesCaches(false);
        }

        @Override
        protected URL getURL(String name) {
            return locations.resolve(name.startsWith("component://") ? name : "component://" + name);
        }
    }
}
