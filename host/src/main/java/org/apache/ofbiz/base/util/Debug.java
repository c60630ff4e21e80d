package org.apache.ofbiz.base.util;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;

/** Log lines by module, which is the name of the class that writes them. */
public final class Debug {
    private Debug() { }

    private static void write(Level level, Throwable t, String msg, String module) {
        LogManager.getLogger(module == null ? Debug.class.getName() : module).log(level, msg, t);
    }

    public static void logInfo(String msg, String module) {
        write(Level.INFO, null, msg, module);
    }

    public static void logWarning(String msg, String module) {
        write(Level.WARN, null, msg, module);
    }

    public static void logWarning(Throwable t, String module) {
        write(Level.WARN, t, t.getMessage(), module);
    }

    public static void logWarning(Throwable t, String msg, String module) {
        write(Level.WARN, t, msg, module);
    }

    public static void logError(String msg, String module) {
        write(Level.ERROR, null, msg, module);
    }

    public static void logError(Throwable t, String module) {
        write(Level.ERROR, t, t.getMessage(), module);
    }

    public static void logError(Throwable t, String msg, String module) {
        write(Level.ERROR, t, msg, module);
    }
}
