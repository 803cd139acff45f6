package cn.qudao.knowledge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.knowledge.domain.ArticleDesk.Work;
import cn.qudao.knowledge.domain.ImportRehearsal.Coming;
import cn.qudao.knowledge.domain.ImportRehearsal.Refusal;
import cn.qudao.markdown.WordDocument.Left;
import cn.qudao.org.OrgExamples;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.WordFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Articles leave as files and come back as the same articles; what is not fit to come is refused, and then nothing comes. */
@PortalTest
class SpaceTransferTest {

    private static final String SAID =
            "# 步骤\n\n先看![图](files/%s)，再看[说明](files/%s)。\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";

    @Autowired
    private Spaces spaces;

    @Autowired
    private ArticleDesk desk;

    @Autowired
    private SpaceExport exports;

    @Autowired
    private SpaceImport imports;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @TempDir
    private Path folder;

    private String writer = "";
    private long space;

    @BeforeEach
    void enter() {
        writer = acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        space = open();
    }

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void whatWasTakenAlongComesBackAsTheSame() {
        long first = article("入门: 一/二", "第\"一\"篇 (1)?", List.of("标签", "b"));
        AttachmentRow picture = file(first, "截图 (1).png", picture());
        AttachmentRow note = file(first, "说明.txt", bytes("说明"));
        file(first, "未提及.txt", bytes("也在"));
        say(first, SAID.formatted(picture.code(), note.code()));
        long second = article("", "第\"一\"篇 (1)?", List.of());
        say(second, "---\n\n没有附件，见 knowledge/12。\n\n```\n[a](b)\n```\n");
        say(article("", "第_一_篇 (1)_", List.of()), "同名文件");
        long archived = article("", "归档", List.of());
        say(archived, "不在其中");
        desk.archive(archived);

        Map<String, byte[]> taken = taken(space);
        assertThat(taken.keySet())
                .containsExactlyInAnyOrder(
                        "入门_ 一_二/第_一_篇 (1)_.md",
                        "入门_ 一_二/第_一_篇 (1)_.files/截图 (1).png",
                        "入门_ 一_二/第_一_篇 (1)_.files/说明.txt",
                        "入门_ 一_二/第_一_篇 (1)_.files/未提及.txt",
                        "第_一_篇 (1)_.md",
                        "第_一_篇 (1)_ (2).md");
        assertThat(text(taken, "入门_ 一_二/第_一_篇 (1)_.md"))
                .startsWith("---\ntitle: \"第\\\"一\\\"篇 (1)?\"\nfolder: \"入门: 一/二\"\ntags: [\"b\", \"标签\"]\n---\n\n# 步骤")
                .contains("![图](第_一_篇%20%281%29_.files/截图%20%281%29.png)");

        long other = open();
        ImportRehearsal rehearsal = imports.rehearse(other, "a.zip", packed(taken));
        assertThat(rehearsal.refused()).isEmpty();
        assertThat(rehearsal.unused()).isEmpty();
        assertThat(works(other)).as("only rehearsed").isEmpty();
        assertThat(imports.write(rehearsal)).isEqualTo(3);
        assertThat(described(works(other))).isEqualTo(described(works(space)));
        Map<String, byte[]> again = taken(other);
        assertThat(again.keySet()).isEqualTo(taken.keySet());
        assertThat(texts(again)).containsExactlyInAnyOrderElementsOf(texts(taken));
        assertThat(works(other))
                .allSatisfy(work -> assertThat(work.article().state()).isEqualTo(ArticleState.DRAFT));
        assertThat(imports.rehearse(other, "a.zip", packed(taken)).articles())
                .as("it is said that they are there")
                .allMatch(Coming::known);
    }

    @Test
    void articlesThatMentionEachOtherStillDoWhereverTheyAre() {
        long first = article("入门", "第一篇 (1)", List.of());
        long second = article("", "第二篇", List.of());
        long archived = article("", "归档", List.of());
        desk.archive(archived);
        long elsewhere = open();
        long other = desk.begin(new ArticleForm(elsewhere, "", "别处", List.of(), null));
        say(first, "见[二](knowledge/" + second + ")，[归档](/knowledge/" + archived + ")\n");
        say(second, "见[一](/knowledge/" + first + ")，[别处](knowledge/" + other + ")，`[a](knowledge/" + first + ")`\n");

        Map<String, byte[]> taken = taken(space);
        assertThat(text(taken, "入门/第一篇 (1).md"))
                .contains("见[二](../第二篇.md)")
                .as("not in the packet")
                .contains("[归档](/knowledge/" + archived + ')');
        assertThat(text(taken, "第二篇.md")).contains("见[一](入门/第一篇%20%281%29.md)", "(knowledge/" + other + ')');

        long back = open();
        imports.write(imports.rehearse(back, "a.zip", packed(taken)));
        Map<String, Work> works = works(back).stream().collect(Collectors.toMap(Work::title, work -> work));
        Work one = Objects.requireNonNull(works.get("第一篇 (1)"));
        Work two = Objects.requireNonNull(works.get("第二篇"));
        assertThat(one.text()).startsWith("见[二](" + address(two) + ")，");
        assertThat(two.text()).startsWith("见[一](" + address(one) + ")，");
        assertThat(address(one)).isNotEqualTo("knowledge/" + first);
    }

    private static String address(Work work) {
        return "knowledge/" + work.article().id();
    }

    @Test
    void whoReadsTakesAlongWhatIsPublishedAndOnlyThat() {
        long live = article("", "已发布", List.of());
        AttachmentRow shown = file(live, "a.txt", bytes("a"));
        say(live, "旧内容 files/" + shown.code());
        desk.submit(live);
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_MANAGER));
        desk.approve(live);
        acting.resume(writer);
        desk.revise(live);
        file(live, "next.txt", bytes("b"));
        say(live, "新内容");
        say(article("", "未发布", List.of()), "草稿");

        String clerk =
                acting.enter(mother.account(mother.below(mother.district().place()), ShippedRole.CLERK));
        Map<String, byte[]> taken = taken(space);
        assertThat(taken.keySet()).containsExactlyInAnyOrder("已发布.md", "已发布.files/a.txt");
        assertThat(text(taken, "已发布.md")).contains("version: 1\n", "旧内容 已发布.files/a.txt");
        assertThatThrownBy(() -> imports.rehearse(space, "a.zip", packed(taken)))
                .isInstanceOf(Refused.class);
        acting.resume(writer);
        assertThat(text(taken(space), "已发布.md")).contains("新内容");
        assertThat(taken(space)).containsKey("未发布.md");

        long hidden = spaces.open(new SpaceForm(
                OrgExamples.code("K"), "", mother.province().id(), Set.of(ShippedRole.PROVINCE_MANAGER.name())));
        acting.resume(clerk);
        assertThat(exports.spaces()).extracting(SpaceRow::id).contains(space).doesNotContain(hidden);
        assertThatThrownBy(() -> exports.open(hidden)).isInstanceOf(NotFound.class);
    }

    @Test
    void aFolderFromElsewhereComesWithItsPictures() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "指引/安装.md",
                bytes(
                        "\uFEFF# 怎样安装\r\n\r\n![](../img/a%20b.png) ![x](<../img/a b.png> \"t\") [s]\r\n\r\n[s]: ../img/c.png\r\n"));
        parts.put(
                "指引/头.md",
                bytes(
                        "---\ntitle: 2026-01-01\ntags: 一 二\nauthor: x\n---\n[外](https://a.cn/b.png) [内](#top) [另](安装.md)"));
        parts.put("img/a b.png", picture());
        parts.put("img/c.png", picture());
        parts.put("img/未用.png", picture());
        parts.put("__MACOSX/a.xyz", bytes("a"));
        parts.put(".git/config", bytes("a"));
        ImportRehearsal rehearsal = imports.rehearse(space, "a.zip", packed(parts));
        assertThat(rehearsal.refused()).isEmpty();
        assertThat(rehearsal.unused()).containsExactly("img/未用.png");
        imports.write(rehearsal);
        Map<String, Work> works = works(space).stream().collect(Collectors.toMap(Work::title, work -> work));
        assertThat(works.keySet()).containsExactlyInAnyOrder("怎样安装", "2026-01-01");
        Work first = Objects.requireNonNull(works.get("怎样安装"));
        Work second = Objects.requireNonNull(works.get("2026-01-01"));
        assertThat(first.article().folder()).isEqualTo("指引");
        assertThat(first.files()).extracting(AttachmentRow::name).containsExactlyInAnyOrder("a b.png", "c.png");
        assertThat(first.text()).startsWith("![](files/").doesNotContain("img", "\r", "\0");
        assertThat(second.article().tags()).containsExactly("一", "二");
        assertThat(second.text()).contains("(https://a.cn/b.png)", "(#top)", "[另](" + address(first) + ')');
    }

    @Test
    void namesMayBeAsWindowsInChinaWritesThem() {
        Path packet = packed(Map.of("目录/文章.md", bytes("内容")), Charset.forName("GBK"));
        assertThat(imports.rehearse(space, "a.zip", packet).articles())
                .singleElement()
                .satisfies(each -> assertThat(each.path()).isEqualTo("目录/文章.md"));
    }

    @Test
    void aDocumentOfWordComesAloneWithItsPictures() throws IOException {
        byte[] document = document();
        ImportRehearsal rehearsal =
                imports.rehearse(space, "C:\\文档\\宽带办理.DOCX", Files.write(folder.resolve("w"), document));
        assertThat(rehearsal.refused()).isEmpty();
        assertThat(rehearsal.unused()).isEmpty();
        assertThat(rehearsal.articles()).singleElement().satisfies(each -> {
            assertThat(each.path()).isEqualTo("宽带办理.DOCX");
            assertThat(each.left()).isEqualTo(Map.of(Left.PICTURE, 1, Left.FORMULA, 1));
        });
        assertThat(works(space)).as("only rehearsed").isEmpty();
        assertThat(imports.write(rehearsal)).isEqualTo(1);
        Work work = works(space).getFirst();
        assertThat(work.title()).isEqualTo("宽带办理");
        assertThat(work.files()).extracting(AttachmentRow::name).containsExactly("image1.png");
        assertThat(work.text())
                .isEqualTo("## 步骤\n\n1. 核对**身份证**\n\n![图]("
                        + work.files().getFirst().address() + ")");
    }

    @Test
    void inAPacketItIsAnArticleUnlessAnArticleMentionsIt() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("目录/文章.md", bytes("[表](附件.docx)"));
        parts.put("目录/附件.docx", document());
        parts.put("目录/另一篇.docx", document());
        parts.put("目录/文章.files/模板.docx", document());
        ImportRehearsal rehearsal = imports.rehearse(space, "a.zip", packed(parts));
        assertThat(rehearsal.refused()).isEmpty();
        assertThat(rehearsal.unused()).isEmpty();
        imports.write(rehearsal);
        Map<String, Work> works = works(space).stream().collect(Collectors.toMap(Work::title, work -> work));
        assertThat(works.keySet()).containsExactlyInAnyOrder("文章", "宽带办理");
        assertThat(Objects.requireNonNull(works.get("文章")).files())
                .extracting(AttachmentRow::name)
                .containsExactlyInAnyOrder("附件.docx", "模板.docx");
        assertThat(Objects.requireNonNull(works.get("宽带办理")).article().folder()).isEqualTo("目录");
        assertThat(imports.rehearse(space, "a.zip", packed(Map.of("一.docx", document())))
                        .articles())
                .as("without any Markdown")
                .hasSize(1);
    }

    @Test
    void aDocumentThatIsNotFitIsNamedWithTheReasonAndNothingComes() {
        byte[] binary = new byte[2_000];
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("好.docx", document());
        parts.put("坏.docx", bytes("PK\u0003\u0004 and no more"));
        parts.put("断.docx", WordFile.of("<w:p>", Map.of()));
        parts.put("宏.docx", WordFile.of("", Map.of("word/vbaProject.bin", binary)));
        parts.put("长.docx", WordFile.of(WordFile.paragraph("长".repeat(100_001)), Map.of()));
        parts.put("空.docx", new byte[0]);
        ImportRehearsal rehearsal = imports.rehearse(space, "a.zip", packed(parts));
        assertThat(rehearsal.refused().stream().collect(Collectors.toMap(Refusal::path, Refusal::key)))
                .isEqualTo(Map.of(
                        "坏.docx", "attachment.broken",
                        "断.docx", "attachment.broken",
                        "宏.docx", "attachment.macros",
                        "长.docx", "knowledge.import.long",
                        "空.docx", "attachment.empty"));
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> imports.write(rehearsal));
        assertThat(works(space)).isEmpty();
    }

    private static byte[] document() {
        return WordFile.of(
                WordFile.styled("a0", "宽带办理")
                        + WordFile.styled("2", "步骤")
                        + WordFile.paragraph(
                                "<w:numPr><w:numId w:val='2'/></w:numPr>",
                                WordFile.run("", "核对") + WordFile.run("<w:b/>", "身份证"))
                        + WordFile.paragraph(
                                "",
                                WordFile.picture("picture", "图") + WordFile.picture("metafile", "")
                                        + "<m:oMath><m:r/></m:oMath>"),
                Map.of("word/media/image1.png", picture(), "word/media/image2.emf", bytes("emf")));
    }

    static Stream<Arguments> bad() {
        byte[] text = bytes("内容");
        return Stream.of(
                Arguments.of(Map.of("../a.md", text), "knowledge.import.path"),
                Arguments.of(Map.of("b/../../a.md", text), "knowledge.import.path"),
                Arguments.of(Map.of("b\\..\\a.md", text), "knowledge.import.path"),
                Arguments.of(Map.of("/etc/a.md", text), "knowledge.import.path"),
                Arguments.of(Map.of("C:/a.md", text), "knowledge.import.path"),
                Arguments.of(Map.of("a.png", picture()), "knowledge.import.none"),
                Arguments.of(Map.of("a.md", text, "b.txt", new byte[60 * 1024 * 1024]), "attachment.bomb"),
                Arguments.of(many(201), "knowledge.import.many"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aPacketThatMeansNoGoodIsRefusedAsAWhole(Map<String, byte[]> parts, String sentence) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> imports.rehearse(space, "a.zip", packed(parts)))
                .extracting(RuleViolation::key)
                .isEqualTo(sentence);
    }

    @Test
    void whatIsNoPacketIsRefused() throws IOException {
        Path text = Files.write(folder.resolve("no.zip"), bytes("PK\u0003\u0004 and no more"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> imports.rehearse(space, "a.zip", text))
                .extracting(RuleViolation::key)
                .isEqualTo("attachment.broken");
    }

    @Test
    void eachFileThatIsNotFitIsNamedWithTheReasonAndNothingComes() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("gut.md", bytes("内容"));
        parts.put("bild.md", bytes("![a](fehlt.png) ![b](page.png)"));
        parts.put("page.png", bytes("<script>alert(1)</script>"));
        parts.put("kopf.md", bytes("---\n- a\n---\n内容"));
        parts.put("lang.md", bytes("a".repeat(100_001)));
        parts.put("titel.md", bytes("---\ntitle: " + "a".repeat(121) + "\n---\n"));
        parts.put("binaer.md", new byte[] {(byte) 0xD6, (byte) 0xD0, 0});
        parts.put("programm.exe", bytes("MZ"));
        parts.put("page.html", bytes("<html>"));
        ImportRehearsal rehearsal = imports.rehearse(space, "a.zip", packed(parts));
        Map<String, String> reasons =
                rehearsal.refused().stream().collect(Collectors.toMap(Refusal::path, Refusal::key));
        assertThat(reasons)
                .isEqualTo(Map.of(
                        "bild.md", "knowledge.import.missing",
                        "page.png", "attachment.differs",
                        "kopf.md", "knowledge.import.head",
                        "lang.md", "knowledge.import.long",
                        "titel.md", "org.text.long",
                        "binaer.md", "knowledge.import.text",
                        "programm.exe", "attachment.kind",
                        "page.html", "attachment.kind"));
        assertThat(rehearsal.articles()).extracting(Coming::path).contains("gut.md");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> imports.write(rehearsal))
                .extracting(RuleViolation::key)
                .isEqualTo("knowledge.import.refused");
        assertThat(works(space)).isEmpty();
    }

    @Test
    void oneThatFailsAtTheEndTakesAllBack() {
        String full = "a".repeat(99_960);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("a.md", bytes("内容"));
        parts.put("b.md", bytes(full + "\n![](a.png)![](a.png)"));
        parts.put("a.png", picture());
        ImportRehearsal rehearsal = imports.rehearse(space, "a.zip", packed(parts));
        assertThat(rehearsal.isClean()).isTrue();
        assertThatThrownBy(() -> imports.write(rehearsal)).isInstanceOf(RuleViolation.class);
        assertThat(works(space)).isEmpty();
    }

    private long open() {
        return spaces.open(
                new SpaceForm(OrgExamples.code("K"), "", mother.province().id(), Set.of()));
    }

    private long article(String in, String title, List<String> tags) {
        return desk.begin(new ArticleForm(space, in, title, tags, null));
    }

    private void say(long id, String text) {
        Work work = desk.open(id);
        desk.save(id, work.title(), text, work.revision());
    }

    private AttachmentRow file(long id, String name, byte[] content) {
        try {
            return desk.addFile(id, name, Files.write(folder.resolve("upload"), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Work> works(long of) {
        return desk.page(new ArticleFilter(of, "", null), Portion.first(50)).rows().stream()
                .map(row -> desk.open(row.id()))
                .toList();
    }

    /** What an article is, whatever the addresses of its files. */
    private static List<String> described(List<Work> works) {
        return works.stream()
                .map(work -> {
                    String text = work.text();
                    for (AttachmentRow file : work.files()) {
                        text = text.replace(file.code(), file.name());
                    }
                    return work.title()
                            + '|'
                            + work.article().folder()
                            + '|'
                            + work.article().tags()
                            + '|'
                            + text
                            + work.files().stream()
                                    .map(AttachmentRow::name)
                                    .sorted()
                                    .toList();
                })
                .sorted()
                .toList();
    }

    private Map<String, byte[]> taken(long of) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, byte[]> parts = new TreeMap<>();
        try {
            exports.write(exports.open(of), out);
            try (ZipInputStream packet = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
                for (ZipEntry part = packet.getNextEntry(); part != null; part = packet.getNextEntry()) {
                    parts.put(part.getName(), packet.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private Path packed(Map<String, byte[]> parts) {
        return packed(parts, StandardCharsets.UTF_8);
    }

    private Path packed(Map<String, byte[]> parts, Charset names) {
        try {
            Path packet = Files.createTempFile(folder, "packet", ".zip");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(packet), names)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    out.putNextEntry(new ZipEntry(part.getKey()));
                    out.write(part.getValue());
                }
            }
            return packet;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Map<String, byte[]> parts) {
        return parts.keySet().stream()
                .filter(path -> !path.endsWith(".png"))
                .map(path -> text(parts, path))
                .toList();
    }

    private static String text(Map<String, byte[]> parts, String path) {
        return new String(Objects.requireNonNull(parts.get(path)), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> many(int count) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            parts.put(i + ".md", bytes("a"));
        }
        return parts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
