package cn.qudao.imports.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.imports.domain.SourceFile;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.ListTable;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ImportsScreenTest {

    @Autowired
    Screens screens;

    @Autowired
    Units units;

    @Autowired
    Scope scope;

    @Autowired
    AccessMother mother;

    @Autowired
    ActingAs acting;

    @TempDir
    Path folder;

    private final String code = OrgExamples.code("R");

    @BeforeEach
    void signIn() {
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        screens.open("imports?kind=units");
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void aBadFileIsMarkedRowByRowAndCannotBeConfirmed() throws IOException {
        upload("区域," + code + ",试验市,NOWHERE");
        awaitPage(() -> !_find(ProblemList.class).isEmpty());
        String problems = _get(_get(ProblemList.class), ListTable.class).html();
        assertThat(Jsoup.parse(problems).select("tbody tr").eachText())
                .singleElement(STRING)
                .startsWith("2 上级编码 ")
                .contains("NOWHERE");
        assertThat(_find(Button.class, spec -> spec.withText("确认导入"))).isEmpty();
    }

    @Test
    void aCleanFileIsWrittenOnceConfirmedAndCanBeUndone() throws IOException {
        upload("区域," + code + ",试验市," + province().code());
        awaitPage(() -> !_find(Button.class, spec -> spec.withText("确认导入")).isEmpty());
        assertThat(exists()).isFalse();
        _click(_get(Button.class, spec -> spec.withText("确认导入")));
        awaitPage(this::exists);
        awaitPage(() -> _find(Rehearsing.class).isEmpty());
        ListScreen.press("撤销", 0);
        _assertOne(ConfirmDialog.class);
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(exists()).isFalse();
    }

    private void upload(String row) throws IOException {
        Path file = Files.write(folder.resolve("units.csv"), List.of("级别,编码,名称,上级编码", row));
        _get(ImportsView.class).rehearse(new SourceFile(file, "units.csv"));
    }

    private boolean exists() {
        return scope.asSystem(
                "test", () -> units.search(code, EnumSet.allOf(Level.class), 1).size() == 1);
    }

    private UnitRow province() {
        return scope.asSystem("test", units::root);
    }

    private static void awaitPage(Callable<Boolean> state) {
        await().pollInSameThread().until(() -> {
            MockVaadin.clientRoundtrip(false);
            return state.call();
        });
    }
}
