package cn.qudao.demo.gateway;

import cn.qudao.demogateway.DemoGateway;
import cn.qudao.demogateway.PhonePage;
import cn.qudao.demogateway.PhonePage.Hint;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Terminal;
import cn.qudao.sms.GatewaySettings;
import cn.qudao.sms.GatewaySetup;
import cn.qudao.smsline.Protocol;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * With the demo comes a message centre with phones, unless the configuration names a real one. It begins when the portal is up,
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

    private final GatewaySetup setup;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String demo;
    private @Nullable DemoGateway gateway;
    private @Nullable PhonePage page;

    DemoGatewayStart(
            GatewaySetup setup, Messages messages, JdbcClient jdbc, Clock clock, @Value("${qudao.demo}") String demo) {
        this.setup = setup;
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
            PhonePage opened = PhonePage.open(started, messages, hint());
            page = opened;
            Terminal.say("demo.gateway.open", opened.address());
        } catch (IOException unable) {
            log.warn("The demo message centre could not be started", unable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
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
        return new Hint(phone, product + "#13800138000");
    }

    @PreDestroy
    synchronized void stop() {
        if (page != null) {
            page.close();
        }
        if (gateway != null) {
            gateway.close();
        }
    }
}
