package cn.qudao.sms.door;

import cn.qudao.kernel.Terminal;
import cn.qudao.sms.GatewaySettings;
import cn.qudao.sms.GatewaySetup;
import cn.qudao.smsline.Account;
import cn.qudao.smsline.Caller;
import cn.qudao.smsline.Line;
import cn.qudao.smsline.Wires;
import cn.qudao.smsline.Wires.Listening;
import jakarta.annotation.PreDestroy;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
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

    private final Doorkeeper doorkeeper;
    private final Optional<GatewaySettings> configured;
    private @Nullable Wires wires;
    private @Nullable Listening listening;
    private volatile @Nullable Caller caller;
    private volatile @Nullable GatewaySettings settings;
    private volatile String deafness = "";

    Gateway(Doorkeeper doorkeeper, Environment environment) {
        this.doorkeeper = doorkeeper;
        this.configured = ConfiguredCentre.read(environment);
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        configured.ifPresent(wanted -> Thread.ofVirtual().name("sms-gateway").start(() -> use(wanted)));
    }

    @Override
    public boolean isConfigured() {
        return configured.isPresent();
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

    /** Where nobody can be listened for, messages for phones go all the same. */
    private int listen(Wires opened, Account account, GatewaySettings wanted) {
        try {
            Listening there = opened.listen(account, door(wanted), doorkeeper);
            listening = there;
            return there.port();
        } catch (UncheckedIOException taken) {
            deafness = String.valueOf(taken.getMessage());
            Terminal.complain("sms.problem.deaf", Integer.toString(wanted.listenPort()), deafness);
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A message centre on this machine needs no door to the network. */
    private static InetSocketAddress door(GatewaySettings wanted) {
        InetSocketAddress centre = new InetSocketAddress(wanted.host(), wanted.port());
        return !centre.isUnresolved() && centre.getAddress().isLoopbackAddress()
                ? new InetSocketAddress(centre.getAddress(), wanted.listenPort())
                : new InetSocketAddress(wanted.listenPort());
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

    /** Why the message centre cannot call back, in the words of the machine; empty where it can, or need not. */
    public String deafness() {
        return deafness;
    }

    @PreDestroy
    synchronized void close() {
        deafness = "";
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
