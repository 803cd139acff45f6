package cn.qudao.knowledge.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.knowledge.domain.ArticleDesk;
import cn.qudao.knowledge.domain.ArticleFilter;
import cn.qudao.knowledge.domain.ArticleRow;
import cn.qudao.knowledge.domain.SpaceForm;
import cn.qudao.knowledge.domain.Spaces;
import cn.qudao.org.OrgExamples;
import cn.qudao.testing.Files;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.testing.WordFile;
import cn.qudao.uikit.ListTable;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A space goes out as files and comes in from files, by who may. */
@PortalTest
class TransferScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private Spaces spaces;

    @Autowired
    private ArticleDesk desk;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    private final String name = OrgExamples.code("K");
    private long space;

    @BeforeEach
    void enter() {
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        space = spaces.open(new SpaceForm(name, "", mother.province().id(), Set.of()));
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void comesInAsDraftsOnceItIsConfirmed() throws IOException {
        screens.open("knowledge-desk?space=" + space);
        assertThat(link("导入和导出").getHref()).isEqualTo("knowledge-transfer?space=" + space);
        Screens.go("knowledge-transfer?space=" + space);
        upload(Map.of("目录/一.md", "内容", "二.md", "# 第二篇\n内容"));
        assertThat(ListScreen.rows()).isEqualTo(2);
        assertThat(said()).contains("检查通过：确认后新建 2 篇草稿");
        assertThat(drafts()).isEmpty();
        _click(button("确认导入"));
        assertThat(drafts()).extracting(ArticleRow::title).containsExactlyInAnyOrder("一", "第二篇");
        assertThat(link("查看草稿").getHref()).isEqualTo("knowledge-desk?space=" + space);
        upload(Map.of("一.md", "内容"));
        assertThat(said()).contains("检查通过");
        _click(button("放弃"));
        assertThat(drafts()).hasSize(2);
    }

    @Test
    void aDocumentOfWordBecomesADraftAndWhatIsLeftOutIsSaid() throws IOException {
        screens.open("knowledge-transfer?space=" + space);
        byte[] document = WordFile.of(
                WordFile.styled("1", "宽带办理")
                        + WordFile.paragraph(
                                "", "<m:oMath/><m:oMath/><w:r><w:footnoteReference/></w:r>" + WordFile.run("", "正文")),
                Map.of());
        _get(PacketSection.class).take("办理.docx", new ByteArrayInputStream(document));
        MockVaadin.clientRoundtrip(false);
        assertThat(ListScreen.rows()).isEqualTo(1);
        assertThat(_get(ListTable.class).html()).contains("没有对应写法而略去：公式 2 个、脚注 1 条");
        _click(button("确认导入"));
        assertThat(drafts()).extracting(ArticleRow::title).containsExactly("宽带办理");
    }

    @Test
    void whatIsRefusedIsSaidWithTheReason() throws IOException {
        screens.open("knowledge-transfer?space=" + space);
        upload(Map.of("一.md", "![图](图.png)", "程序.exe", "MZ"));
        assertThat(said()).contains("有 2 处不合要求，没有写入任何内容");
        assertThat(_find(Button.class, spec -> spec.withText("确认导入"))).isEmpty();
        upload(Map.of("../一.md", "内容"));
        assertThat(_find(Notification.class).stream()
                        .map(notice -> notice.getElement().getProperty("text", "")
                                + notice.getElement().getTextRecursively())
                        .collect(Collectors.joining()))
                .contains("指向包外的路径“../一.md”");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void whoReadsTakesAlongAndBringsNothingIn() {
        acting.enter(mother.account(mother.below(mother.district().place()), ShippedRole.CLERK));
        screens.open("knowledge?space=" + space);
        assertThat(link("导出").getHref()).isEqualTo("knowledge-transfer?space=" + space);
        Screens.go("knowledge-transfer?space=" + space);
        assertThat(_find(PacketSection.class)).isEmpty();
        assertThat(said()).contains("您可以阅读的已发布文章");
        assertThat(Files.offered())
                .singleElement()
                .satisfies(file -> assertThat(new String(file, 0, 2, StandardCharsets.ISO_8859_1))
                        .isEqualTo("PK"));
    }

    private void upload(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packet)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        _get(PacketSection.class).take("a.zip", new ByteArrayInputStream(packet.toByteArray()));
        MockVaadin.clientRoundtrip(false);
    }

    private List<ArticleRow> drafts() {
        return desk.page(new ArticleFilter(space, "", null), Portion.first(10)).rows();
    }

    private static String said() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).collect(Collectors.joining("\n"));
    }

    private static Anchor link(String text) {
        return _get(Anchor.class, spec -> spec.withText(text));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
