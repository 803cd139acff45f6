package cn.qudao.activation.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.OrderAction;
import cn.qudao.activation.platform.Answer.Kind;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.recommendation.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProductOrderJsonTest {

    private static final Order ORDER = new Order(
            new ActivationId(42), new SubscriberNumber("13812341234"), "mobile-paper", Way.WEB, OrderAction.ADD);

    private final ProductOrderJson json = new ProductOrderJson();

    @Test
    void writesAProductOrderWithOurKey() {
        JsonNode order = JsonMapper.shared().readTree(json.write(ORDER));
        JsonNode item = order.path("productOrderItem").path(0);
        assertThat(order.path("externalId").asString()).isEqualTo("qudao-42");
        assertThat(item.path("action").asString()).isEqualTo("add");
        assertThat(item.path("productOffering").path("id").asString()).isEqualTo("mobile-paper");
        assertThat(item.path("product")
                        .path("productCharacteristic")
                        .path(0)
                        .path("value")
                        .asString())
                .isEqualTo("13812341234");
    }

    @Test
    void anOrderToStopDeletesTheProductOfTheNumber() {
        Order stop = new Order(ORDER.id(), ORDER.number(), ORDER.productCode(), ORDER.door(), OrderAction.DELETE);
        assertThat(json.write(stop)).isEqualTo(json.write(ORDER).replace("\"add\"", "\"delete\""));
        assertThat(json.write(stop)).contains("\"action\":\"delete\"");
    }

    @ParameterizedTest
    @CsvSource({
        "completed, COMPLETED", "failed, FAILED", "rejected, FAILED", "cancelled, FAILED",
        "acknowledged, IN_PROGRESS", "inProgress, IN_PROGRESS", "pending, IN_PROGRESS", "held, IN_PROGRESS"
    })
    void understandsEveryState(String state, Kind kind) throws Unanswered {
        String body = "{\"id\":\"P1\",\"externalId\":\"qudao-42\",\"state\":\"" + state + "\"}";
        assertThat(json.answer(ORDER, body)).isEqualTo(new Answer(ORDER.id(), "P1", kind, null));
        assertThat(json.answer(ORDER, "[" + body + "]").kind()).isEqualTo(kind);
    }

    @Test
    void takesTheReasonFromTheFirstNote() throws Unanswered {
        String body =
                "{\"id\":\"P1\",\"externalId\":\"qudao-42\",\"state\":\"failed\",\"note\":[{\"text\":\" 余额不足 \"}]}";
        assertThat(json.answer(ORDER, body).text()).isEqualTo("余额不足");
    }

    @Test
    void anEmptyListMeansUnknown() throws Unanswered {
        assertThat(json.answer(ORDER, "[]").kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "null",
                "7",
                "{}",
                "{\"id\":\"P1\",\"externalId\":\"qudao-42\",\"state\":\"dancing\"}",
                "{\"id\":\"P1\",\"externalId\":\"qudao-43\",\"state\":\"completed\"}",
                "{\"id\":\"\",\"externalId\":\"qudao-42\",\"state\":\"completed\"}",
                "{\"id\":{},\"externalId\":[],\"state\":\"completed\"}",
                "{\"id\":\"P1\",\"externalId\":\"qudao-99999999999999999999\",\"state\":\"completed\"}"
            })
    void whatCannotBeUnderstoodMayHaveArrived(String body) {
        assertThatThrownBy(() -> json.answer(ORDER, body))
                .isInstanceOfSatisfying(
                        Unanswered.class,
                        unanswered -> assertThat(unanswered.mayHaveArrived()).isTrue());
        assertThat(json.event(body)).isEmpty();
    }

    @Test
    void anOrderNumberThatIsTooLongIsNonsense() {
        String body = "{\"id\":\"" + "9".repeat(81) + "\",\"externalId\":\"qudao-42\",\"state\":\"completed\"}";
        assertThatThrownBy(() -> json.answer(ORDER, body)).isInstanceOf(Unanswered.class);
    }

    @Test
    void aRefusalIsInThePlatformsWordsOrHasAtLeastItsNumber() {
        assertThat(json.refusal(ORDER, "{\"reason\":\"终端不支持\"}", 422).text()).isEqualTo("终端不支持");
        assertThat(json.refusal(ORDER, "oops", 400).text()).isEqualTo("HTTP 400");
    }
}
