package cn.qudao.ivr.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.ivr.domain.Calls;
import cn.qudao.ivr.domain.SystemRow;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.UnitPicker;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A voice system is set up by an administrator, and its calls are listed within the scope. */
@PortalTest
class IvrScreensTest {

    private static final String SECRET = "a secret of sixteen";

    @Autowired
    private Screens screens;

    @Autowired
    private Calls calls;

    @Autowired
    private ActivationMother activation;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @AfterEach
    void close() {
        screens.close();
        acting.leave();
    }

    @Test
    void aSystemIsAddedLeadsACallAndTheCallIsListed() {
        Counter counter = activation.counter();
        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        screens.open("voice-systems");
        _click(button("新增语音系统"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("编码")), counter.productCode());
        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), "语音导航");
        _setValue(_get(UnitPicker.class, spec -> spec.withLabel("网点")), counter.outlet());
        PasswordField secret = _get(PasswordField.class, spec -> spec.withLabel("接入密钥"));
        _click(button("保存"));
        assertThat(secret.isInvalid()).isTrue();
        _setValue(secret, "short");
        _click(button("保存"));
        assertThat(secret.isInvalid()).isTrue();
        _setValue(secret, SECRET);
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(ListScreen.csv())
                .anyMatch(line -> line.contains(counter.productCode())
                        && line.contains(counter.outlet().name())
                        && line.contains("启用"))
                .noneMatch(line -> line.contains(SECRET));

        activation.asSystem(() -> {
            assertThat(calls.trusted(counter.productCode(), "wrong")).isEmpty();
            SystemRow system = calls.trusted(counter.productCode(), SECRET).orElseThrow();
            return calls.begin(system, "call", "withheld", Locale.CHINESE);
        });
        Screens.go("calls?state=NO_NUMBER");
        assertThat(ListScreen.csv()).anyMatch(line -> line.contains("语音导航") && line.contains("号码未知"));

        acting.enter(access.account(activation.placed(activation.counter().outlet()), ShippedRole.CITY_MANAGER));
        Screens.go("calls");
        assertThat(ListScreen.rows()).isZero();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
