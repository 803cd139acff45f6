package cn.qudao.statistics.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.statistics.domain.QualityThresholds;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.DayPicker;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the measure of quality is set, and that it holds from its day on and not before. */
@PortalTest
class QualityThresholdsTest {

    @Autowired
    private Screens screens;

    @Autowired
    private QualityThresholds thresholds;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void signIn() {
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        screens.open("quality-thresholds");
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
        jdbc.sql("delete from statistics_quality_threshold where id <> 1").update();
    }

    @Test
    void aNewMeasureHoldsFromItsDayOn() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        open();
        fill("25", "7.5", "春节后收紧");
        save();

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(ListScreen.csv().get(1)).contains(tomorrow.toString(), "25 %", "7.5 %", "春节后收紧");
        assertThat(thresholds.on(tomorrow).warned()).isEqualByComparingTo("0.25");
        assertThat(thresholds.on(tomorrow).malicious()).isEqualByComparingTo("0.075");
        assertThat(thresholds.on(tomorrow.minusDays(1)).warned()).isEqualByComparingTo("0.2");
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        open();
        fill("20", "21", "试验");
        save();
        assertThat(percent("恶意阈值").getErrorMessage()).isEqualTo("恶意阈值不能高于预警阈值");
        fill("100.01", "5", "试验");
        save();
        assertThat(percent("预警阈值").getErrorMessage()).startsWith("请填 0 到 100");
        fill("20", "5", " ");
        save();
        assertThat(_get(TextField.class, spec -> spec.withLabel("原因")).isInvalid())
                .isTrue();
        fill("20", "5", "试验");
        _setValue(
                _get(DayPicker.class, spec -> spec.withLabel("生效日")),
                LocalDate.now(clock).minusDays(1));
        save();
        assertThat(_find(Dialog.class)).hasSize(1);
        assertThat(thresholds.all()).hasSize(1);
    }

    @Test
    void nobodyDecidesBeforeWhatIsDecided() {
        open();
        fill("25", "5", "第一次");
        save();
        open();
        fill("30", "5", "第二次");
        save();
        assertThat(_get(DayPicker.class, spec -> spec.withLabel("生效日")).getErrorMessage())
                .isEqualTo("生效日必须晚于最近一次设定的生效日");
        assertThat(thresholds.all()).hasSize(2);
    }

    @Test
    void whoMayOnlyReadIsOfferedNoChange() {
        screens.close();
        acting.enter(mother.account(mother.province(), ShippedRole.CITY_MANAGER));
        screens.open("quality-thresholds");
        assertThat(_find(Button.class, spec -> spec.withText("设定新阈值"))).isEmpty();
    }

    private static void open() {
        _click(_get(Button.class, spec -> spec.withText("设定新阈值")));
    }

    private static void fill(String warned, String malicious, String reason) {
        _setValue(percent("预警阈值"), new BigDecimal(warned));
        _setValue(percent("恶意阈值"), new BigDecimal(malicious));
        _setValue(_get(TextField.class, spec -> spec.withLabel("原因")), reason);
    }

    private static void save() {
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存")));
    }

    private static BigDecimalField percent(String label) {
        return _get(BigDecimalField.class, spec -> spec.withLabel(label));
    }
}
