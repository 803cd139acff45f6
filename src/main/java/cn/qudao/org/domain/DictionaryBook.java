package cn.qudao.org.domain;

import cn.qudao.kernel.Remembered;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.OrgPermissions;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the dictionaries. What is remembered needs no transaction of its own. */
@Service
@Requires
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
public class DictionaryBook implements Dictionaries {

    private static final int NAME_LENGTH = 60;

    private final DictionaryRepository entries;
    private final Remembered<Map<Dictionary, List<DictionaryRow>>> words;

    DictionaryBook(DictionaryRepository entries, Clock clock) {
        this.entries = entries;
        this.words = new Remembered<>(this::read, clock);
    }

    @Override
    public List<DictionaryRow> entries(Dictionary dictionary) {
        return words.get().getOrDefault(dictionary, List.of());
    }

    @Override
    public List<DictionaryRow> all() {
        return words.get().values().stream().flatMap(List::stream).toList();
    }

    @Override
    public List<DictionaryRow> choices(Dictionary dictionary) {
        return entries(dictionary).stream().filter(DictionaryRow::active).toList();
    }

    @Override
    public String name(Dictionary dictionary, @Nullable String code, Locale locale) {
        if (code == null) {
            return "";
        }
        return entries(dictionary).stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .map(row -> row.name(locale))
                .orElse(code);
    }

    @Requires(OrgPermissions.DICTIONARIES)
    @Transactional
    public void add(DictionaryRow row) {
        check(row);
        if (!UnitForm.isCode(row.code())) {
            throw RuleViolation.at("code", "org.code.format");
        }
        if (entries.findByDictionaryAndCode(row.dictionary(), row.code()).isPresent()) {
            throw RuleViolation.at("code", "org.code.taken", row.code());
        }
        entries.save(new DictionaryEntry(row));
        words.changed();
    }

    @Requires(OrgPermissions.DICTIONARIES)
    @Transactional
    public void change(DictionaryRow row) {
        check(row);
        entries.findByDictionaryAndCode(row.dictionary(), row.code())
                .orElseThrow(() -> RuleViolation.at("code", "org.dictionary.unknown", row.code()))
                .change(row);
        words.changed();
    }

    private Map<Dictionary, List<DictionaryRow>> read() {
        return entries.findAll(Sort.by("position", "code")).stream()
                .map(DictionaryEntry::row)
                .collect(Collectors.groupingBy(DictionaryRow::dictionary, Collectors.toUnmodifiableList()));
    }

    private static void check(DictionaryRow row) {
        checkName("nameZh", row.nameZh());
        checkName("nameEn", row.nameEn());
    }

    private static void checkName(String field, String name) {
        if (name.isBlank() || name.length() > NAME_LENGTH) {
            throw RuleViolation.at(field, "org.name.length", NAME_LENGTH);
        }
    }
}
