package cn.qudao.search.domain;

import cn.qudao.search.Findable;
import cn.qudao.search.SearchDocument;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/** What stands in the index of a document. */
final class IndexFields {

    /** The module's part that it comes from. */
    static final String PART = "part";

    /** What is written and removed together. */
    private static final String GROUP = "group";

    static final String THING = "thing";
    static final String KIND = "kind";
    static final String TITLE = "title";
    static final String ENGLISH = "english";
    static final String CONTEXT = "context";
    static final String ADDRESS = "address";
    static final String BODY = "body";

    /** All ends of names and codes. */
    static final String ENDS = "ends";

    /** How names and codes begin, and the whole of them. */
    static final String WHOLE = "whole";

    static final String TEXT = "text";
    static final String WORDS = "words";
    static final String PLACE = "place";
    static final String CONTAINER = "container";
    static final String AUDIENCE = "audience";
    static final String KEEPER = "keeper";
    static final String FROM = "from";
    static final String RANK = "rank";

    /** The order of the kinds: of what fits as well, units stand before posts. */
    static final String ORDER = "order";

    /** What a hit shows before anything of its text. */
    static final Set<String> SHOWN = Set.of(PART, KIND, THING, TITLE, ENGLISH, CONTEXT, ADDRESS, PLACE, CONTAINER);

    /** In the place of a role, for all of them. */
    static final String ANYBODY = "*";

    private IndexFields() {}

    static Term group(Findable part, long thing) {
        return new Term(GROUP, part.name() + ":" + thing);
    }

    static String reader(long place, String role) {
        return place + ":" + role;
    }

    static Document of(Findable part, SearchDocument found) {
        Document document = new Document();
        document.add(new StringField(PART, part.name(), Store.YES));
        document.add(new StringField(GROUP, group(part, found.thing()).text(), Store.NO));
        document.add(new StringField(KIND, found.kind().code(), Store.YES));
        document.add(new StoredField(THING, found.thing()));
        document.add(new StoredField(TITLE, found.title()));
        document.add(new StoredField(CONTEXT, found.context()));
        document.add(new StoredField(ADDRESS, found.address()));
        document.add(new NumericDocValuesField(ORDER, found.kind().order()));
        document.add(new NumericDocValuesField(RANK, found.rank()));
        if (found.english() != null) {
            document.add(new StoredField(ENGLISH, found.english()));
        }
        addNames(document, found);
        addText(document, found);
        addReaders(document, found.readers());
        return document;
    }

    private static void addNames(Document document, SearchDocument found) {
        Set<String> ends = new HashSet<>();
        Set<String> wholes = new HashSet<>();
        if (found.named()) {
            ends.addAll(Spelt.ends(found.title()));
            wholes.addAll(Spelt.wholes(found.title()));
        }
        if (found.english() != null) {
            ends.addAll(Spelt.ends(found.english()));
            wholes.addAll(Spelt.wholes(found.english()));
        }
        for (String code : found.codes()) {
            String plain = Spelt.plain(code);
            ends.addAll(Spelt.endsOf(plain));
            wholes.add(plain);
        }
        ends.forEach(end -> document.add(new StringField(ENDS, end, Store.NO)));
        wholes.forEach(whole -> document.add(new StringField(WHOLE, whole, Store.NO)));
    }

    private static void addText(Document document, SearchDocument found) {
        String text = found.text().get();
        if (!text.isEmpty()) {
            String all = found.named() ? found.title() + "\n" + text : text;
            document.add(new StoredField(BODY, text));
            document.add(new TextField(TEXT, all, Store.NO));
            document.add(new TextField(WORDS, all, Store.NO));
        }
    }

    private static void addReaders(Document document, SearchDocument.Readers readers) {
        if (readers.place() != null) {
            document.add(new LongField(PLACE, readers.place(), Store.YES));
        }
        if (readers.container() != null) {
            document.add(new LongField(CONTAINER, readers.container(), Store.YES));
        }
        if (readers.audience() != null) {
            long place = readers.audience();
            Set<String> roles = readers.roles().isEmpty() ? Set.of(ANYBODY) : readers.roles();
            roles.forEach(role -> document.add(new StringField(AUDIENCE, reader(place, role), Store.NO)));
        }
        if (readers.keeper() != null) {
            document.add(new LongField(KEEPER, readers.keeper(), Store.NO));
        }
        if (readers.from() != null) {
            document.add(new LongField(FROM, readers.from().toEpochMilli(), Store.NO));
        }
    }
}
