package cn.qudao.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents as Word writes them. */
public final class WordFile {

    private static final String SPACES = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
            + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
            + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
            + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:v='urn:schemas-microsoft-com:vml'";

    private static final String STYLES = """
            <w:styles%s>
            <w:style w:styleId='a0'><w:name w:val='Title'/></w:style>
            <w:style w:styleId='1'><w:name w:val='heading 1'/><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>
            <w:style w:styleId='2'><w:name w:val='heading 2'/></w:style>
            <w:style w:styleId='own'><w:name w:val='own'/><w:basedOn w:val='2'/></w:style>
            <w:style w:styleId='ring'><w:name w:val='ring'/><w:basedOn w:val='ring'/></w:style>
            <w:style w:styleId='TOC1'><w:name w:val='toc 1'/></w:style>
            <w:style w:styleId='point'><w:name w:val='List Bullet'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>
            </w:styles>""".formatted(SPACES);

    private static final String LISTS = """
            <w:numbering%s>
            <w:abstractNum w:abstractNumId='7'>
            <w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId='8'>
            <w:lvl w:ilvl='0'><w:numFmt w:val='chineseCounting'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/></w:lvl>
            </w:abstractNum>
            <w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>
            <w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num>
            <w:num w:numId='3'><w:abstractNumId w:val='8'/></w:num>
            </w:numbering>""".formatted(SPACES);

    private static final String RELATIONS = """
            <Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>
            <Relationship Id='web' Target='https://example.cn/a (1)?b=c&amp;d' TargetMode='External'/>
            <Relationship Id='script' Target='javascript:alert(1)' TargetMode='External'/>
            <Relationship Id='file' Target='file:///etc/passwd' TargetMode='External'/>
            <Relationship Id='picture' Target='media/image1.png'/>
            <Relationship Id='metafile' Target='media/image2.emf'/>
            <Relationship Id='gone' Target='media/image3.png'/>
            <Relationship Id='away' Target='https://example.cn/a.png' TargetMode='External'/>
            </Relationships>""";

    private WordFile() {}

    /**
     * @param body what stands in {@code w:body}
     * @param more parts besides, by their names
     */
    public static byte[] of(String body, Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes("<Types/>"));
        parts.put("word/styles.xml", bytes(STYLES));
        parts.put("word/numbering.xml", bytes(LISTS));
        parts.put("word/_rels/document.xml.rels", bytes(RELATIONS));
        parts.put("word/document.xml", bytes("<w:document" + SPACES + "><w:body>" + body + "</w:body></w:document>"));
        parts.putAll(more);
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packet)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packet.toByteArray();
    }

    public static String paragraph(String text) {
        return paragraph("", run("", text));
    }

    /** @param properties what stands in {@code w:pPr} */
    public static String paragraph(String properties, String runs) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
    }

    public static String styled(String style, String text) {
        return paragraph("<w:pStyle w:val='" + style + "'/>", run("", text));
    }

    public static String item(int list, int level, String text) {
        return paragraph(
                "<w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + list + "'/></w:numPr>", run("", text));
    }

    /** @param properties what stands in {@code w:rPr} */
    public static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    public static String picture(String relation, String words) {
        return "<w:r><w:drawing><wp:inline><wp:docPr id='1' descr='" + words + "'/><a:graphic><a:blip r:embed='"
                + relation + "'/></a:graphic></wp:inline></w:drawing></w:r>";
    }

    public static String link(String relation, String runs) {
        return "<w:hyperlink r:id='" + relation + "'>" + runs + "</w:hyperlink>";
    }

    public static String cell(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
