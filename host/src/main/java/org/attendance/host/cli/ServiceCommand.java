package org.attendance.host.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceAuthException;
import org.apache.ofbiz.service.ServiceUtil;
import org.apache.ofbiz.service.ServiceValidationException;
import org.attendance.host.Host;
import org.attendance.host.service.Service;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs one service and prints its result as one JSON object. */
@Command(name = "service", description = "Runs one service.", mixinStandardHelpOptions = true)
final class ServiceCommand implements Callable<Integer> {
    private static final String MODULE = ServiceCommand.class.getName();
    private static final Set<String> HIDDEN = Set.of(ModelService.ERROR_MESSAGE, ModelService.ERROR_MESSAGE_LIST,
            ModelService.RESPONSE_MESSAGE, "userLogin", "locale", "timeZone");

    @Mixin
    private PlaceOptions place;
    @Option(names = "--user", paramLabel = "LOGIN", defaultValue = "system", description = "Who runs it (default: ${DEFAULT-VALUE}).")
    private String user;
    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the service.")
    private String name;
    @Parameters(index = "1..*", paramLabel = "key=value", description = "key=value, key=@FILE (the file's text) or key:=JSON.")
    private List<String> pairs = new ArrayList<>();
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Map<String, Object> input = input();
        Map<String, Object> result;
        try (Place opened = place.open()) {
            result = run(opened.host(), input);
        } catch (IOException | GenericEntityException e) {
            Debug.logInfo("The data cannot be opened: " + e, MODULE);
            result = error(e instanceof IOException ? e.getMessage() : "The database cannot be opened: " + e.getMessage());
        }
        spec.commandLine().getOut().println(Json.write(result));
        return result.containsKey(ModelService.ERROR_MESSAGE) ? Main.FAILED : 0;
    }

    private Map<String, Object> input() throws IOException {
        Map<String, Object> input = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new UsageException("Expected key=value, key=@FILE or key:=JSON, not " + pair);
            }
            boolean json = pair.charAt(equals - 1) == ':';
            String key = pair.substring(0, json ? equals - 1 : equals);
            String value = pair.substring(equals + 1);
            if (input.putIfAbsent(key, json ? Json.read(key, value) : text(value)) != null) {
                throw new UsageException(key + " is given twice");
            }
        }
        return input;
    }

    private static String text(String value) throws IOException {
        if (!value.startsWith("@")) {
            return value;
        }
        try {
            return new String(Files.readAllBytes(Path.of(value.substring(1))), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new UsageException("There is no file " + value.substring(1));
        }
    }

    private Map<String, Object> run(Host host, Map<String, Object> input) throws GenericEntityException {
        GenericValue userLogin = host.userLogin(user);
        Service service = host.dispatcher().services().get(name);
        if (userLogin == null || service == null) {
            throw new UsageException(userLogin == null ? "There is no login " + user : "There is no service " + name);
        }
        try {
            Map<String, Object> context = new HashMap<>(input);
            context.put("userLogin", userLogin);
            return shown(service, host.dispatcher().runSync(name, context));
        } catch (ServiceValidationException e) {
            return error(String.join("; ", e.getMessageList()));
        } catch (ServiceAuthException e) {
            return error(e.getMessage());
        } catch (GenericServiceException e) {
            Debug.logError(e, "Service " + name + " failed", MODULE);
            return error("The service failed; the log on standard error says why. What it did was taken back.");
        }
    }

    /** The result without the engine's own entries, in the order of the service's attributes. */
    private static Map<String, Object> shown(Service service, Map<String, Object> result) {
        Map<String, Object> shown = ServiceUtil.isSuccess(result) ? new LinkedHashMap<>() : error(ServiceUtil.getErrorMessage(result));
        service.attributes().values().stream().filter(attribute -> attribute.out() && !HIDDEN.contains(attribute.name()))
                .map(Service.Attribute::name).filter(result::containsKey).forEach(key -> shown.put(key, result.get(key)));
        return shown;
    }

    private static Map<String, Object> error(String message) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put(ModelService.ERROR_MESSAGE, message);
        return result;
    }
}
