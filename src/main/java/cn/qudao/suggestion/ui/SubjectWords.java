package cn.qudao.suggestion.ui;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Bilingual;
import cn.qudao.offer.Offers;
import cn.qudao.uikit.ListFilter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of what is suggested, products and packages; read once for a page. */
final class SubjectWords {

    private final List<Subject> subjects;

    SubjectWords(Products products, Offers offers) {
        this.subjects = Stream.concat(
                        products.all().stream()
                                .map(row ->
                                        new Subject(row.id(), row.code(), new Bilingual(row.nameZh(), row.nameEn()))),
                        offers.packages().stream().map(row -> new Subject(row.subject(), row.code(), row.name())))
                .toList();
    }

    record Subject(ProductId id, String code, Bilingual name) {}

    ListFilter<Subject> filter(String label, Locale language) {
        return ListFilter.choice("product", label, subjects, Subject::code, subject -> subject.name.in(language));
    }

    @Nullable
    String name(ProductId id, Locale language) {
        Subject found = find(id);
        return found == null ? null : found.name.in(language);
    }

    @Nullable
    String code(ProductId id) {
        Subject found = find(id);
        return found == null ? null : found.code;
    }

    private @Nullable Subject find(ProductId id) {
        return subjects.stream()
                .filter(subject -> subject.id.equals(id))
                .findFirst()
                .orElse(null);
    }
}
