package cn.qudao.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ChoiceFieldTest {

    private static final List<String> CHOICES = List.of("street", "<b>mall</b>");

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void anEntryForAllStandsBeforeTheChoicesWhereNoneNeedBeChosen() {
        assertThat(options(field(false)).select("option").eachText()).hasSize(3).endsWith("STREET", "<B>MALL</B>");
        ChoiceField<String> required = field(true);
        required.setValue("street");
        assertThat(options(required).select("option").eachText()).containsExactly("STREET", "<B>MALL</B>");
    }

    @Test
    void whatIsChosenInTheBrowserIsTheValue() {
        ChoiceField<String> field = field(false);
        List<String> told = new ArrayList<>();
        field.addValueChangeListener(event -> told.add(String.valueOf(event.getValue()) + event.isFromClient()));

        choose(field, "1");
        assertThat(field.getValue()).isEqualTo("<b>mall</b>");
        choose(field, "-1");
        assertThat(field.isEmpty()).isTrue();
        assertThat(told).containsExactly("<b>mall</b>true", "nulltrue");
    }

    @Test
    void theBrowserIsToldWhenTheServerKeepsWhatWasThereBefore() {
        ChoiceField<String> field = field(false);
        field.setValue("street");
        field.addValueChangeListener(event -> field.setValue("street"));

        choose(field, "1");

        assertThat(field.getValue()).isEqualTo("street");
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                        .map(call -> call.getInvocation().getExpression()))
                .anyMatch(script -> script.contains("this.value"));
    }

    @Test
    void whatIsNoneOfTheChoicesIsRefused() {
        ChoiceField<String> field = field(false);
        assertThatThrownBy(() -> field.setValue("kiosk")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ChoiceField<String> field(boolean required) {
        ChoiceField<String> field =
                new ChoiceField<>("类型", CHOICES, choice -> choice.toUpperCase(Locale.ROOT), required);
        UI.getCurrent().add(field);
        return field;
    }

    private static void choose(ChoiceField<String> field, String position) {
        ObjectNode data = new JsonMapper().createObjectNode();
        data.put("event.target.value", position);
        Element select = select(field);
        select.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(select, "change", data));
    }

    private static Element select(ChoiceField<String> field) {
        return field.getElement().getChild(1);
    }

    private static String html(ChoiceField<String> field) {
        return select(field).getProperty("innerHTML");
    }

    private static Document options(ChoiceField<String> field) {
        return Jsoup.parseBodyFragment("<select>" + html(field) + "</select>");
    }
}
