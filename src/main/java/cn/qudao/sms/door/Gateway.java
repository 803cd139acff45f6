package cn.qudao.sms.door;

import cn.qudao.sms.GatewaySettings;
import cn.qudao.sms.GatewaySetup;
import cn.qudao.smsline.Account;
import cn.qudao.smsline.Caller;
import cn.qudao.smsline.Line;
import cn.qudao.smsline.Protocol;
import cn.qudao.smsline.Wires;
import cn.qudao.smsline.Wires.Listening;
import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The lines to the message centre. Opened when the portal is up, on another thread: the start waits for nothing here. */
@Component
@ConditionalOnWebApplication
public class Gateway implements GatewaySetup {

    private static final Logger log = LoggerFactory.getLogger(Gateway.class);
    private static final String PREFIX = "qudao.sms.";

    private final Doorkeeper doorkeeper;
    private final Environment environment;
    private @Nullable Wires wires;
    private @Nullable Listening listening;
    private volatile @Nullable Caller caller;
    private volatile @Nullable GatewaySettings settings;

    Gateway(Doorkeeper doorkeeper, Environment environment) {
        this.doorkeeper = doorkeeper;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        if (isConfigured()) {
            Thread.ofVirtual().name("sms-gateway").start(() -> use(configured()));
        }
    }

    @Override
    public boolean isConfigured() {
        return !text("protocol").isBlank();
    }

    private GatewaySettings configured() {
        return new GatewaySettings(
                Protocol.valueOf(text("protocol").toUpperCase(Locale.ROOT)),
                text("host"),
                number("port"),
                number("listen-port"),
                text("user"),
                text("secret"),
                Long.parseLong(text("node")),
                text("service-number"),
                number("window"));
    }

    private String text(String key) {
        return environment.getProperty(PREFIX + key, "");
    }

    private int number(String key) {
        return Integer.parseInt(text(key));
    }

    @Override
    public synchronized int use(GatewaySettings wanted) {
        close();
        Account account = new Account(
                wanted.protocol(),
                wanted.user(),
                wanted.secret(),
                wanted.node(),
                wanted.serviceNumber(),
                false,
                wanted.window());
        Wires opened = new Wires();
        wires = opened;
        settings = wanted;
        int port = wanted.protocol().isTwoWay() ? listen(opened, account, wanted) : 0;
        caller = opened.call(account, new InetSocketAddress(wanted.host(), wanted.port()), doorkeeper);
        log.debug("Messages go by {}", wanted);
        return port;
    }

    private int listen(Wires opened, Account account, GatewaySettings wanted) {
        try {
            // A message centre on this machine needs no door to the network.
            InetAddress centre = InetAddress.getByName(wanted.host());
            Listening there = opened.listen(
                    account,
                    centre.isLoopbackAddress()
                            ? new InetSocketAddress(centre, wanted.listenPort())
                            : new InetSocketAddress(wanted.listenPort()),
                    doorkeeper);
            listening = there;
            return there.port();
        } catch (UnknownHostException unknown) {
            throw new IllegalStateException("No such message centre: " + wanted.host(), unknown);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Empty while the message centre cannot be reached. */
    public Optional<Line> line() {
        Caller known = caller;
        return known == null ? Optional.empty() : known.line();
    }

    /** How long it has been reached without a break; empty while it is not. */
    public Optional<Duration> openFor() {
        Caller known = caller;
        return known == null ? Optional.empty() : known.openFor();
    }

    /** Empty where no message centre is set up. */
    public Optional<GatewaySettings> settings() {
        return Optional.ofNullable(settings);
    }

    /** Why there is no line, in the words of the machine. */
    public String problem() {
        Caller known = caller;
        return known == null ? "" : known.problem();
    }

    @PreDestroy
    synchronized void close() {
        settings = null;
        if (caller != null) {
            caller.close();
            caller = null;
        }
        if (listening != null) {
            listening.close();
            listening = null;
        }
        if (wires != null) {
            wires.close();
            wires = null;
        }
    }
}
