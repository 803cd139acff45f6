package cn.qudao.mail;

import cn.qudao.kernel.RuleViolation;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends mail, where a mail server is set up. */
@Component
public class Mailer {

    /** No server takes much more. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST = 200;

    /** What stands for the answer of a server that has hung up. */
    private static final String NO_ANSWER = "[EOF]";

    private static final Pattern LINE_BREAKS = Pattern.compile("\\p{Cntrl}+");
    private static final String PATIENCE = "10000";
    private static final String PATIENCE_WITH_FILES = "60000";

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;
    private final List<String> domains;

    public Mailer(
            @Value("${qudao.mail.host}") String host,
            @Value("${qudao.mail.port}") int port,
            @Value("${qudao.mail.user}") String user,
            @Value("${qudao.mail.password}") String password,
            @Value("${qudao.mail.from}") String from,
            @Value("${qudao.mail.security}") String security,
            @Value("${qudao.mail.domains}") String domains) {
        this.from = from;
        this.domains = Arrays.stream(domains.split(","))
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .toList();
        sender.setHost(host);
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        Properties settings = sender.getJavaMailProperties();
        settings.put("mail.smtp.connectiontimeout", PATIENCE);
        settings.put("mail.smtp.timeout", PATIENCE_WITH_FILES);
        settings.put("mail.smtp.writetimeout", PATIENCE_WITH_FILES);
        settings.put("mail.smtp.ssl.enable", Boolean.toString(security.equals("tls")));
        settings.put("mail.smtp.starttls.enable", Boolean.toString(security.equals("starttls")));
        settings.put("mail.smtp.starttls.required", Boolean.toString(security.equals("starttls")));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        if (!user.isEmpty()) {
            sender.setUsername(user);
            sender.setPassword(password);
            settings.put("mail.smtp.auth", "true");
        }
    }

    public boolean isSetUp() {
        return !String.valueOf(sender.getHost()).isEmpty() && !from.isEmpty();
    }

    /** @throws RuleViolation where no mail may go there, or none at all */
    public void check(String address) {
        if (!isSetUp()) {
            throw RuleViolation.at("mail", "mail.none");
        }
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            throw RuleViolation.at("mail", "mail.bad");
        }
        String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (!domains.isEmpty() && !domains.contains(domain)) {
            throw RuleViolation.at("mail", "mail.domain", String.join(", ", domains));
        }
    }

    /** @throws MailException where the server did not take it */
    public void send(Mail mail) {
        MimeMessage message = new Known(sender.createMimeMessage(), "<" + mail.id() + "@qudao>");
        try {
            MimeMessageHelper helper =
                    new MimeMessageHelper(message, mail.html() != null || mail.file() != null, "UTF-8");
            helper.setFrom(from);
            helper.setTo(mail.to());
            helper.setSubject(
                    LINE_BREAKS.matcher(mail.subject()).replaceAll(" ").strip());
            if (mail.html() == null) {
                helper.setText(mail.text());
            } else {
                helper.setText(mail.text(), mail.html());
            }
            if (mail.file() != null) {
                helper.addAttachment(
                        mail.file().name(),
                        new FileSystemResource(mail.file().path()),
                        mail.file().mediaType());
            }
        } catch (MessagingException unwritable) {
            throw new MailPreparationException(unwritable);
        }
        sender.send(message);
    }

    /**
     * Whether the line broke amid a mail, so that nobody knows if the server has it: what must not come twice is then not sent
     * again. A server that could not be reached at all has nothing.
     */
    public static boolean mayHaveArrived(MailException failure) {
        if (!(failure instanceof MailSendException sending)) {
            return false;
        }
        List<Exception> ofMessages = List.of(sending.getMessageExceptions());
        boolean unreachable = ofMessages.stream().anyMatch(each -> each.equals(sending.getCause()));
        return !unreachable && (ofMessages.isEmpty() || ofMessages.stream().anyMatch(Mailer::isBreak));
    }

    private static boolean isBreak(Exception failure) {
        return failure.getCause() instanceof IOException
                || failure instanceof SendFailedException
                        && NO_ANSWER.equals(String.valueOf(failure.getMessage()).strip());
    }

    /** A message whose id is given and not made up anew by each attempt. */
    private static final class Known extends MimeMessage {

        private final String id;

        private Known(MimeMessage blank, String id) {
            super(blank.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
