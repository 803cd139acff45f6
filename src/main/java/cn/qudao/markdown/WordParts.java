package cn.qudao.markdown;

import cn.qudao.kernel.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a document. Neither a document type nor anything from outside is looked at. */
final class WordParts {

    /** A hundred pages have a tenth of it. */
    private static final int LARGEST = 16 * 1024 * 1024;

    private static final String FOLDER = "word/";

    private final ZipFile packet;

    WordParts(ZipFile packet) {
        this.packet = packet;
    }

    /** Where links and pictures lead to, by their ids. */
    record Relation(String target, boolean outside) {}

    /** An empty one where the document has no such part. */
    XMLStreamReader open(String part) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        ZipEntry entry = packet.getEntry(FOLDER + part);
        if (entry == null) {
            return factory.createXMLStreamReader(new StringReader("<none/>"));
        }
        try (InputStream in = packet.getInputStream(entry)) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new RuleViolation("markdown.word.long");
            }
            return factory.createXMLStreamReader(new ByteArrayInputStream(content));
        }
    }

    Map<String, Relation> relations() throws IOException, XMLStreamException {
        Map<String, Relation> relations = new HashMap<>();
        XMLStreamReader xml = open("_rels/document.xml.rels");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String target = attribute(xml, "Target");
                relations.put(
                        attribute(xml, "Id"),
                        new Relation(target, attribute(xml, "TargetMode").equals("External")));
            }
        }
        return relations;
    }

    /** A picture that a relation leads to; null where there is none. */
    @Nullable
    String picture(Relation relation) {
        String part = relation.target().startsWith("/") ? relation.target().substring(1) : FOLDER + relation.target();
        return relation.outside() || packet.getEntry(part) == null ? null : part;
    }

    /** By its local name; empty where it is missing. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Of a switch, which stands there without a value where it is on. */
    static boolean isOn(XMLStreamReader xml) {
        return switch (attribute(xml, "val")) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    static int number(XMLStreamReader xml) {
        String value = attribute(xml, "val");
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }
}
