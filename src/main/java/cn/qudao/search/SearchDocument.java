package cn.qudao.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found.
 *
 * @param thing what it is part of, in the module that it comes from
 * @param title found anywhere in it by characters, pinyin and initials
 * @param english the same for who reads English; null where it has no other name
 * @param named false where others have the title as well and it is found by its text alone
 * @param codes found anywhere in them
 * @param text found by its words; empty for none. Asked for when it is written, so that of many only one is in memory
 * @param context what tells it from others of the same title
 * @param address where it leads
 * @param rank among hits that fit as well, the least first
 * @param readers what {@link Sight} asks for
 */
public record SearchDocument(
        FoundKind kind,
        long thing,
        String title,
        @Nullable String english,
        boolean named,
        List<String> codes,
        Supplier<String> text,
        String context,
        String address,
        long rank,
        Readers readers) {

    /**
     * @param place of the unit that it belongs to
     * @param container what it is in, as the module's sight names it
     * @param audience where those stand that it is for
     * @param roles of them; empty for all
     * @param keeper from where it is kept
     * @param from before that nobody finds it
     */
    public record Readers(
            @Nullable Long place,
            @Nullable Long container,
            @Nullable Long audience,
            Set<String> roles,
            @Nullable Long keeper,
            @Nullable Instant from) {

        static final Readers UNSAID = new Readers(null, null, null, Set.of(), null, null);
    }

    public static SearchDocument of(FoundKind kind, long thing, String title, String address) {
        return new SearchDocument(kind, thing, title, null, true, List.of(), () -> "", "", address, 0, Readers.UNSAID);
    }

    public SearchDocument english(String name) {
        return new SearchDocument(kind, thing, title, name, named, codes, text, context, address, rank, readers);
    }

    public SearchDocument byTextAlone() {
        return new SearchDocument(kind, thing, title, english, false, codes, text, context, address, rank, readers);
    }

    public SearchDocument codes(String... all) {
        return new SearchDocument(
                kind, thing, title, english, named, List.of(all), text, context, address, rank, readers);
    }

    public SearchDocument text(String words) {
        return text(() -> words);
    }

    public SearchDocument text(Supplier<String> words) {
        return new SearchDocument(kind, thing, title, english, named, codes, words, context, address, rank, readers);
    }

    public SearchDocument context(String line) {
        return new SearchDocument(kind, thing, title, english, named, codes, text, line, address, rank, readers);
    }

    public SearchDocument rank(long among) {
        return new SearchDocument(kind, thing, title, english, named, codes, text, context, address, among, readers);
    }

    public SearchDocument readBy(Readers wanted) {
        return new SearchDocument(kind, thing, title, english, named, codes, text, context, address, rank, wanted);
    }

    /** Belongs to the unit at the place: {@link Sight#below}. */
    public SearchDocument at(long place) {
        return readBy(
                new Readers(place, readers.container, readers.audience, readers.roles, readers.keeper, readers.from));
    }

    /** {@link Sight#within}. */
    public SearchDocument in(long container) {
        return readBy(
                new Readers(readers.place, container, readers.audience, readers.roles, readers.keeper, readers.from));
    }

    /** {@link Sight#forReader}. */
    public SearchDocument forAudience(long place, Collection<String> roles) {
        return readBy(
                new Readers(readers.place, readers.container, place, Set.copyOf(roles), readers.keeper, readers.from));
    }

    /** {@link Sight#kept}. */
    public SearchDocument keptFrom(long place) {
        return readBy(
                new Readers(readers.place, readers.container, readers.audience, readers.roles, place, readers.from));
    }

    public SearchDocument from(Instant moment) {
        return readBy(
                new Readers(readers.place, readers.container, readers.audience, readers.roles, readers.keeper, moment));
    }
}
