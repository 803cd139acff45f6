package cn.qudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.search.domain.FollowedLog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An article is written with a picture, approved by another, who says that it must be read, found at an outlet, read and confirmed. */
@BrowserTest
class KnowledgePathTest {

    private final Chromium chromium;
    private final FollowedLog log;
    private final Clock clock;
    private final List<Page> windows = new ArrayList<>();

    @Autowired
    KnowledgePathTest(Chromium chromium, FollowedLog log, Clock clock) {
        this.chromium = chromium;
        this.log = log;
        this.clock = clock;
    }

    @AfterEach
    void close() {
        windows.forEach(window -> window.context().close());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void fromTheFirstWordToTheReader(Screen screen) throws IOException {
        String title = "巡店要点 " + screen;
        String working = title + " 草稿";
        Page writer = signedIn("admin", screen, "/knowledge-desk");
        button(writer, "新建文章").click();
        Locator dialog = writer.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("标题").fill(working);
        Locator space = dialog.getByRole(AriaRole.COMBOBOX).first();
        space.fill("产品知识");
        space.press("Enter");
        button(writer, "保存").click();
        writer.waitForURL(Pattern.compile(".*/knowledge-desk/\\d+"));
        String id = writer.url().replaceAll(".*/", "");
        Locator text = writer.getByLabel("正文");
        text.fill("先看**牌匾**\n\n<img src=x onerror=\"document.title='ran'\">\n\n");
        assertThat(writer.locator(".markdown-text strong")).hasText("牌匾");
        writer.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("门头.png", "image/png", picture()));
        assertThat(writer.locator(".markdown-text img")).hasAttribute("alt", "门头.png");
        assertThat(writer.getByText("草稿已保存")).isVisible();
        fits(writer, screen);
        writer.getByLabel("标题").fill(title);
        button(writer, "提交审批").click();
        assertThat(writer.getByText("已提交审批")).isVisible();

        Page approver = signedIn("province", screen, "/knowledge-desk/" + id);
        button(approver, "批准发布").click();
        assertThat(button(approver, "批准发布")).isHidden();
        button(approver, "设为必读").click();
        Locator asked = approver.getByRole(AriaRole.DIALOG);
        if (screen == Screen.PHONE) {
            // There the calendar opens over the form.
            assertThat(asked.locator("vaadin-date-picker[opened]")).hasCount(1);
        }
        asked.locator("vaadin-date-picker").evaluate("""
                (field, day) => {
                  field.value = day;
                  field.close();
                }""", LocalDate.now(clock).toString());
        asked.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("设为必读"))
                .click();
        assertThat(button(approver, "取消必读")).isVisible();
        fits(approver, screen);

        Page clerk = signedIn("clerk", screen, "/knowledge");
        findByInitials(clerk, screen, title);
        Locator picture = clerk.locator(".markdown-text img");
        assertThat(picture).hasCount(1);
        clerk.waitForCondition(() -> (Integer) picture.evaluate("each => each.naturalWidth") == 640);
        assertThat(clerk).not().hasTitle("ran");
        fits(clerk, screen);
        button(clerk, "已读并知晓").click();
        assertThat(clerk.getByText(Pattern.compile("您已于 .* 确认"))).isVisible();
        Download paper = clerk.waitForDownload(() -> clerk.getByText("下载 PDF").click());
        assertThat(paper.suggestedFilename()).isEqualTo(title + ".pdf");
        try (PDDocument drawn = Loader.loadPDF(Files.readAllBytes(paper.path()))) {
            assertThat(new PDFTextStripper().getText(drawn)).contains(title, "先看牌匾");
            assertThat(drawn.getPage(0).getResources().getXObjectNames())
                    .as("its picture")
                    .anyMatch(drawn.getPage(0).getResources()::isImageXObject);
        }
    }

    /** With the box that stands on every page, and among the articles alone. */
    private void findByInitials(Page clerk, Screen screen, String title) {
        log.read();
        Locator box = clerk.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("搜索单位、产品、文章、帖子"));
        box.click();
        clerk.keyboard().type("xdyd");
        assertThat(clerk.locator("vaadin-combo-box-item:visible").first()).containsText("巡店要点");
        clerk.keyboard().press("Enter");
        clerk.locator(".qd-search-kinds")
                .getByText("文章", new Locator.GetByTextOptions().setExact(true))
                .click();
        clerk.waitForURL("**/search?*kind=article*");
        assertThat(clerk.locator(".qd-search-hits mark").first()).hasText("巡店要点");
        fits(clerk, screen);
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .click();
    }

    private Page signedIn(String name, Screen screen, String address) {
        Page window = chromium.signedIn(name, screen, address);
        windows.add(window);
        return window;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static void fits(Page page, Screen screen) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing scrolls sideways at " + page.url())
                .isLessThanOrEqualTo(screen.width);
    }
}
