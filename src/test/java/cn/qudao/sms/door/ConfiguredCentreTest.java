package cn.qudao.sms.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.StartProblem;
import cn.qudao.sms.GatewaySettings;
import cn.qudao.smsline.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class ConfiguredCentreTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void whereNoProtocolIsNamedThereIsNone() {
        set("protocol", " ");
        set("port", "abc");
        assertThat(ConfiguredCentre.read(environment)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sgip, SGIP", "CMPP, CMPP", "cmpp3, CMPP3", "smgp, SMGP", " smpp , SMPP"})
    void eachProtocolByItsNameInAnyCase(String name, Protocol protocol) {
        sound();
        set("protocol", name);
        assertThat(ConfiguredCentre.read(environment))
                .contains(new GatewaySettings(
                        protocol,
                        "127.0.0.1",
                        8801,
                        protocol == Protocol.SGIP ? 8802 : 0,
                        "900001",
                        "secret",
                        protocol == Protocol.SGIP ? 3_020_001_234L : 0,
                        "10655800",
                        16));
    }

    @ParameterizedTest
    @CsvSource({
        "protocol, smpp34, QUDAO_SMS_PROTOCOL",
        "host, '', QUDAO_SMS_HOST",
        "host, my centre, QUDAO_SMS_HOST",
        "port, abc, QUDAO_SMS_PORT",
        "port, 65536, QUDAO_SMS_PORT",
        "listen-port, -1, QUDAO_SMS_LISTEN_PORT",
        "user, '', QUDAO_SMS_USER",
        "user, 渠道, QUDAO_SMS_USER",
        "node, 0, QUDAO_SMS_NODE",
        "node, 4294967296, QUDAO_SMS_NODE",
        "service-number, '', QUDAO_SMS_SERVICE_NUMBER",
        "service-number, 1065-58, QUDAO_SMS_SERVICE_NUMBER",
        "window, 0, QUDAO_SMS_WINDOW"
    })
    void whatMakesNoSenseIsSaidWithItsVariable(String key, String value, String variable) {
        sound();
        set(key, value);
        assertThatThrownBy(() -> ConfiguredCentre.read(environment))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(variable)
                .hasMessageContaining(value);
    }

    private void sound() {
        set("protocol", "sgip");
        set("host", "127.0.0.1");
        set("port", "8801");
        set("listen-port", "8802");
        set("user", "900001");
        set("secret", "secret");
        set("node", "3020001234");
        set("service-number", "10655800");
        set("window", "16");
    }

    private void set(String key, String value) {
        environment.setProperty("qudao.sms." + key, value);
    }
}
