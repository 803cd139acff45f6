package cn.qudao.access.ui;

import cn.qudao.access.domain.AuditRow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One entry of the trail with what was before and after, side by side. */
class AuditDialog extends Dialog {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    AuditDialog(AuditRow row) {
        setHeaderTitle(getTranslation("access.audit.entry", Long.toString(row.sequence())));
        addClassName("access-audit-entry");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("qd-keys");
        fact(facts, "access.audit.time", Words.time(row.time()));
        fact(facts, "access.audit.person", person(this::getTranslation, row));
        fact(facts, "access.audit.what", getTranslation("access.audit.action." + row.action()));
        fact(facts, "access.audit.subject", subject(this::getTranslation, row));
        fact(facts, "access.audit.id", row.subjectId());
        fact(facts, "access.audit.address", row.address());
        add(facts);
        if (row.before() != null || row.after() != null) {
            add(changes(values(row.before()), values(row.after())));
        }
        getFooter().add(new Button(getTranslation("access.close"), e -> close()));
    }

    static String person(Words.Say words, AuditRow row) {
        String name = row.signInName();
        return name == null ? words.say("access.audit.nobody") : name;
    }

    static String subject(Words.Say words, AuditRow row) {
        return word(words, "access.audit.subject.", row.subjectType()) + ' ' + row.subjectLabel();
    }

    /** What was told of before may have no word any more. */
    private static String word(Words.Say words, String keys, String name) {
        String said = words.say(keys + name);
        return said.equals(keys + name) ? name : said;
    }

    private void fact(DescriptionList facts, String term, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new DescriptionList.Term(getTranslation(term)), new DescriptionList.Description(value));
        }
    }

    private NativeTable changes(Map<String, Object> before, Map<String, Object> after) {
        NativeTable table = new NativeTable();
        table.addClassName("access-changes");
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().setText(getTranslation("access.audit.field"));
        head.addHeaderCell().setText(getTranslation("access.audit.before"));
        head.addHeaderCell().setText(getTranslation("access.audit.after"));
        TreeSet<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        for (String field : fields) {
            NativeTableRow line = table.getBody().addRow();
            line.addHeaderCell().setText(word(this::getTranslation, "access.audit.field.", field));
            line.addDataCell().setText(String.valueOf(before.getOrDefault(field, "")));
            line.addDataCell().setText(String.valueOf(after.getOrDefault(field, "")));
        }
        return table;
    }

    private static Map<String, Object> values(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, new TypeReference<>() {});
    }
}
