package cn.qudao.demo.gateway;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The phones that come with the demo. */
@Component
public class DemoPhones {

    private final DemoGatewayStart start;

    DemoPhones(DemoGatewayStart start) {
        this.start = start;
    }

    public String address() {
        return await().atMost(Duration.ofMinutes(1))
                .until(start::phones, Optional::isPresent)
                .orElseThrow();
    }
}
