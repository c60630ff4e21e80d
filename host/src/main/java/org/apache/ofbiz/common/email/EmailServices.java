package org.apache.ofbiz.common.email;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import javax.activation.DataHandler;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.SendFailedException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import javax.mail.util.ByteArrayDataSource;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.base.util.UtilValidate;
import org.apache.ofbiz.base.util.string.FlexibleStringExpander;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.util.EntityUtilProperties;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.ServiceUtil;

/** Mail in several parts through an SMTP server, with the settings of general.properties, as OFBiz sends it. */
public final class EmailServices {
    private static final String MODULE = EmailServices.class.getName();
    private static final String RESOURCE = "CommonUiLabels";
    private static final String SETTINGS = "general";

    private EmailServices() { }

    /** Sends a mail; where mail.notifications.enabled is not Y it succeeds without a messageId and sends nothing. */
    public static Map<String, Object> sendMail(DispatchContext dctx, Map<String, ? extends Object> context) {
        Delegator delegator = dctx.getDelegator();
        String redirect = setting(delegator, "mail.notifications.redirectTo");
        String sendTo = redirect.isEmpty() ? (String) context.get("sendTo") : redirect;
        String subject = FlexibleStringExpander.expandString((String) context.get("subject"), context, (Locale) context.get("locale"))
                + (redirect.isEmpty() ? "" : " [To: " + context.get("sendTo") + "]");
        String sendFrom = (String) context.get("sendFrom");
        if (UtilValidate.isEmpty(sendFrom)) {
            sendFrom = setting(delegator, "defaultFromEmailAddress");
        }
        Map<String, Object> names = UtilMisc.toMap("sendTo", sendTo, "sendFrom", sendFrom, "subject", subject);
        Map<String, Object> results = ServiceUtil.returnSuccess();
        results.put("subject", subject);
        results.put("contentType", "multipart/mixed");
        try {
            Session session = session(delegator);
            MimeMessage mail = mail(session, sendTo, sendFrom, subject, (List<?>) context.get("bodyParts"));
            if (!"Y".equalsIgnoreCase(EntityUtilProperties.getPropertyValue(SETTINGS, "mail.notifications.enabled", "N", delegator))) {
                Debug.logWarning("Mail notifications disabled in general.properties; a mail was not sent", MODULE);
                return results;
            }
            send(delegator, session, mail);
            results.put("messageId", mail.getMessageID());
            return results;
        } catch (AddressException e) {
            return refused("CommonEmailSendMessagingException", names, context, e);
        } catch (SendFailedException e) {
            if (!Boolean.FALSE.equals(context.get("sendFailureNotification"))) {
                throw new UnsupportedOperationException("The embedded host sends no failure notifications: sendFailureNotification must be"
                        + " false");
            }
            return refused("CommonEmailSendAddressError", names, context, e);
        } catch (MessagingException e) {
            return refused("CommonEmailSendConnectionError", names, context, e);
        }
    }

    private static Map<String, Object> refused(String label, Map<String, Object> names, Map<String, ?> context, MessagingException e) {
        Debug.logError(label + ": " + e.getClass().getSimpleName(), MODULE);
        return ServiceUtil.returnError(UtilProperties.getMessage(RESOURCE, label, names, (Locale) context.get("locale")));
    }

    private static Session session(Delegator delegator) {
        Properties properties = new Properties();
        properties.putAll(System.getProperties());
        properties.put("mail.smtp.host", EntityUtilProperties.getPropertyValue(SETTINGS, "mail.smtp.relay.host", "localhost", delegator));
        properties.put("mail.smtp.auth", Boolean.toString(!setting(delegator, "mail.smtp.auth.user").isEmpty()));
        for (String name : List.of("mail.smtp.port", "mail.smtp.starttls.enable", "mail.smtp.sendpartial")) {
            if (!setting(delegator, name).isEmpty()) {
                properties.put(name, setting(delegator, name));
            }
        }
        return Session.getInstance(properties);
    }

    private static MimeMessage mail(Session session, String sendTo, String sendFrom, String subject, List<?> bodyParts)
            throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress(sendFrom));
        mail.setSubject(subject, "UTF-8");
        mail.setSentDate(new Date());
        mail.addRecipients(Message.RecipientType.TO, sendTo);
        MimeMultipart parts = new MimeMultipart();
        for (Object each : bodyParts) {
            Map<?, ?> bodyPart = (Map<?, ?>) each;
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource((byte[]) bodyPart.get("content"), (String) bodyPart.get("type"))));
            parts.addBodyPart(part);
        }
        mail.setContent(parts);
        mail.saveChanges();
        return mail;
    }

    private static void send(Delegator delegator, Session session, MimeMessage mail) throws MessagingException {
        String user = setting(delegator, "mail.smtp.auth.user");
        try (Transport transport = session.getTransport("smtp")) {
            if (user.isEmpty()) {
                transport.connect();
            } else {
                transport.connect(session.getProperty("mail.smtp.host"), user, setting(delegator, "mail.smtp.auth.password"));
            }
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    private static String setting(Delegator delegator, String name) {
        return EntityUtilProperties.getPropertyValue(SETTINGS, name, delegator);
    }
}
