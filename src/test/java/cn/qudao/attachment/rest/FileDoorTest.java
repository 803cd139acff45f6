package cn.qudao.attachment.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.knowledge.domain.ArticleDesk;
import cn.qudao.knowledge.domain.ArticleForm;
import cn.qudao.knowledge.domain.SpaceForm;
import cn.qudao.knowledge.domain.Spaces;
import cn.qudao.org.OrgExamples;
import cn.qudao.testing.PortalTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@PortalTest
class FileDoorTest {

    @Autowired
    private Spaces spaces;

    @Autowired
    private ArticleDesk desk;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    private final MockMvc mvc;

    @TempDir
    private Path folder;

    private long article;

    @Autowired
    FileDoorTest(WebApplicationContext context) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @BeforeEach
    void write() {
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        long space = spaces.open(
                new SpaceForm(OrgExamples.code("K"), "", mother.province().id(), Set.of(ShippedRole.CLERK.name())));
        article = desk.begin(new ArticleForm(space, "", "标题", List.of(), null));
    }

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void aFileIsSavedAndRunsNowhere() throws Exception {
        AttachmentRow file = text("0123456789");
        mvc.perform(get("/" + file.address()))
                .andExpect(status().isOk())
                .andExpect(content().string("0123456789"))
                .andExpect(header().string("Content-Type", "text/plain;charset=UTF-8"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", "no-cache, private"))
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                        .contains("default-src 'none'", "sandbox"))
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Disposition"))
                        .startsWith("attachment;")
                        .contains("filename*=UTF-8''%E8%AF%B4%E6%98%8E.txt"));
        assertThat(exported(file)).isEqualTo(1);
    }

    @Test
    void aDownloadGoesOnWhereItBrokeOff() throws Exception {
        AttachmentRow file = text("0123456789");
        mvc.perform(get("/" + file.address()).header("Range", "bytes=4-"))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 4-9/10"))
                .andExpect(content().string("456789"));
        mvc.perform(get("/" + file.address()).header("Range", "bytes=99-"))
                .andExpect(status().isRequestedRangeNotSatisfiable());
        assertThat(exported(file)).as("the rest of what was told before").isZero();
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() throws Exception {
        AttachmentRow file = picture();
        String tag = Objects.requireNonNull(mvc.perform(get("/" + file.address()))
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Disposition"))
                        .startsWith("inline;"))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
        mvc.perform(get("/" + file.address()).header("If-None-Match", tag)).andExpect(status().isNotModified());
        mvc.perform(get("/" + file.thumbnailAddress()))
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(ImageIO.read(new ByteArrayInputStream(
                                        result.getResponse().getContentAsByteArray()))
                                .getWidth())
                        .isEqualTo(320));
    }

    @Test
    void toOthersItDoesNotExist() throws Exception {
        AttachmentRow file = text("a");
        acting.enter(mother.account(mother.province(), ShippedRole.CLERK));
        mvc.perform(get("/" + file.address())).andExpect(status().isNotFound());
        mvc.perform(get("/files/none")).andExpect(status().isNotFound());
        mvc.perform(get("/" + file.thumbnailAddress())).andExpect(status().isNotFound());
        acting.leave();
        mvc.perform(get("/" + file.address())).andExpect(status().isForbidden());
    }

    private AttachmentRow text(String text) throws IOException {
        return desk.addFile(article, "说明.txt", Files.writeString(folder.resolve("a"), text));
    }

    private AttachmentRow picture() throws IOException {
        Path file = folder.resolve("b");
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return desk.addFile(article, "图.png", file);
    }

    private int exported(AttachmentRow file) {
        return jdbc.sql("select count(*) from access_audit_entry where action = 'EXPORTED' and subject_id = ?")
                .param(file.code())
                .query(Integer.class)
                .single();
    }
}
