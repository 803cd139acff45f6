package cn.qudao.demo.gateway;

import cn.qudao.demogateway.DemoGateway;
import cn.qudao.demogateway.DemoVoice;
import cn.qudao.demogateway.PhonePage;
import cn.qudao.demogateway.PhonePage.Hint;
import cn.qudao.ivr.VoiceSetup;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Terminal;
import cn.qudao.org.UnitId;
import cn.qudao.scope.Scope;
import cn.qudao.sealing.MasterKey;
import cn.qudao.sms.GatewaySettings;
import cn.qudao.sms.GatewaySetup;
import cn.qudao.smsline.Protocol;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * With the demo comes a message centre with phones, and a voice system that they may dial, unless the configuration names a real one. It begins when the portal is up,
 * on a thread of its own, so that the start pays nothing for it.
 */
@Component
@ConditionalOnWebApplication
class DemoGatewayStart {

    private static final Logger log = LoggerFactory.getLogger(DemoGatewayStart.class);
    private static final String USER = "900001";
    private static final String SERVICE_NUMBER = "10655800";
    /** Below the centre's own, as SGIP numbers them. */
    private static final long NODE = DemoGateway.NODE + 1;

    private static final int WINDOW = 16;
    private static final int SECRET_BITS = 64;
    private static final String VOICE = "demo";
    private static final String CUSTOMER = "13800138000";

    private final GatewaySetup setup;
    private final VoiceSetup voices;
    private final MasterKey key;
    private final Scope scope;
    private final Environment environment;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String demo;
    private @Nullable DemoGateway gateway;
    private @Nullable DemoVoice voice;
    private @Nullable PhonePage page;

    DemoGatewayStart(
            GatewaySetup setup,
            VoiceSetup voices,
            MasterKey key,
            Scope scope,
            Environment environment,
            Messages messages,
            JdbcClient jdbc,
            Clock clock,
            @Value("${qudao.demo}") String demo) {
        this.setup = setup;
        this.voices = voices;
        this.key = key;
        this.scope = scope;
        this.environment = environment;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!demo.equalsIgnoreCase("none") && !setup.isConfigured()) {
            Thread.ofVirtual().name("demo-gateway").start(this::start);
        }
    }

    private synchronized void start() {
        try {
            String secret = new BigInteger(SECRET_BITS, new SecureRandom()).toString(Character.MAX_RADIX);
            DemoGateway started = DemoGateway.start(Protocol.SGIP, USER, secret, SERVICE_NUMBER, 0, clock);
            gateway = started;
            started.call(setup.use(new GatewaySettings(
                    Protocol.SGIP, "127.0.0.1", started.port(), 0, USER, secret, NODE, SERVICE_NUMBER, WINDOW)));
            DemoVoice dialled = voice();
            voice = dialled;
            PhonePage opened = PhonePage.open(started, dialled, messages, hint());
            page = opened;
            Terminal.say("demo.gateway.open", opened.address());
        } catch (IOException unable) {
            log.warn("The demo message centre could not be started", unable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** All portals on the same data know the same secret, so that the last to start locks none of the others out. */
    private DemoVoice voice() {
        String secret =
                HexFormat.of().formatHex(key.derive("demo-voice", "Generic").getEncoded());
        jdbc.sql("select unit_id from access_account where sign_in_name = 'outlet'")
                .query(Long.class)
                .optional()
                .ifPresent(outlet -> scope.asSystem(
                        "demo voice system",
                        () -> voices.set(
                                VOICE,
                                messages.text(Locale.SIMPLIFIED_CHINESE, "demo.voice.name"),
                                new UnitId(outlet),
                                secret)));
        return new DemoVoice(
                "http://127.0.0.1:" + environment.getProperty("local.server.port") + "/api/ivr/" + VOICE + "/calls",
                secret);
    }

    /** The demo's clerk, and the first product that everybody may sell. */
    private Hint hint() {
        String phone = jdbc.sql("select c.dialled from access_account a join org_clerk c on c.unit_id = a.unit_id"
                        + " where a.sign_in_name = 'clerk'")
                .query(String.class)
                .optional()
                .orElse("");
        String product = jdbc.sql("select min(code) from pub_product where class_code = 'C'")
                .query(String.class)
                .optional()
                .orElse("");
        return new Hint(phone, product + '#' + CUSTOMER, CUSTOMER);
    }

    /** Where the phones are; empty before they are. */
    synchronized Optional<String> phones() {
        return Optional.ofNullable(page).map(PhonePage::address);
    }

    @PreDestroy
    synchronized void stop() {
        if (page != null) {
            page.close();
        }
        if (voice != null) {
            voice.close();
        }
        if (gateway != null) {
            gateway.close();
        }
    }
}
