package cn.qudao.offer.domain;

import cn.qudao.customer.NumberCell;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.imports.ImportColumn;
import cn.qudao.imports.ImportKind;
import cn.qudao.imports.ImportLine;
import cn.qudao.imports.ImportRow;
import cn.qudao.imports.Problems;
import cn.qudao.offer.OfferPermissions;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who may use a group-buy offer, from files: only while the offer is a draft. */
@Component
@Order(31)
class GroupNumbersKind implements ImportKind<GroupLine> {

    private static final ImportColumn OFFER = ImportColumn.required("offer", "import", "offer");
    private static final ImportColumn NUMBER = ImportColumn.required("offer", "import", "number");
    private static final int AT_ONCE = 1_000;

    private final GroupOfferDesk desk;
    private final GroupOfferRepository offers;
    private final GroupNumberRepository list;
    private final SubscriberNumbers numbers;

    GroupNumbersKind(
            GroupOfferDesk desk, GroupOfferRepository offers, GroupNumberRepository list, SubscriberNumbers numbers) {
        this.desk = desk;
        this.offers = offers;
        this.list = list;
        this.numbers = numbers;
    }

    @Override
    public String key() {
        return "group-numbers";
    }

    @Override
    public String permission() {
        return OfferPermissions.EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(OFFER, NUMBER);
    }

    @Override
    public Function<ImportLine, GroupLine> reader() {
        return line -> new GroupLine(line.text(OFFER, GroupOfferForm.CODE_LENGTH), NumberCell.read(line, NUMBER));
    }

    /** The database compares codes without regard to case. */
    private static String key(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private Map<String, GroupOffer> offers(Collection<GroupLine> lines) {
        Set<String> codes = lines.stream().map(GroupLine::offer).collect(Collectors.toSet());
        return offers.findByCodeIn(codes).stream()
                .collect(Collectors.toMap(offer -> key(offer.row().code()), Function.identity()));
    }

    @Override
    public void check(List<ImportRow<GroupLine>> rows, Problems problems) {
        Map<String, GroupOffer> known =
                offers(rows.stream().map(ImportRow::value).toList());
        Map<Long, Set<ByteBuffer>> listed = new HashMap<>();
        known.values()
                .forEach(offer -> listed.put(
                        offer.id(),
                        list.hashes(offer.id()).stream().map(ByteBuffer::wrap).collect(Collectors.toSet())));
        Set<GroupLine> seen = new HashSet<>();
        rows.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> {
            List<ProtectedNumber> hashes = numbers.protectAll(
                    some.stream().map(row -> row.value().number()).toList());
            for (int i = 0; i < some.size(); i++) {
                check(some.get(i), hashes.get(i), known, listed, seen, problems);
            }
        });
    }

    private static void check(
            ImportRow<GroupLine> row,
            ProtectedNumber number,
            Map<String, GroupOffer> known,
            Map<Long, Set<ByteBuffer>> listed,
            Set<GroupLine> seen,
            Problems problems) {
        GroupLine line = row.value();
        GroupOffer offer = known.get(key(line.offer()));
        if (line.offer().isEmpty() || line.number().equals(NumberCell.NOBODY)) {
            return;
        }
        if (offer == null) {
            problems.add(row.line(), OFFER, "offer.import.no-offer");
        } else if (offer.row().state() != GroupState.DRAFT) {
            problems.add(row.line(), OFFER, "offer.group.not-a-draft", line.offer());
        } else if (!seen.add(new GroupLine(key(line.offer()), line.number()))) {
            problems.add(row.line(), NUMBER, "offer.import.twice");
        } else if (listed.getOrDefault(offer.id(), Set.of()).contains(ByteBuffer.wrap(number.hash()))) {
            problems.add(row.line(), NUMBER, "offer.import.listed");
        }
    }

    @Override
    public List<Long> write(List<GroupLine> rows, String source) {
        Map<String, GroupOffer> known = offers(rows);
        offers.hold(known.values().stream().map(GroupOffer::id).toList());
        Map<String, List<SubscriberNumber>> byOffer = rows.stream()
                .collect(Collectors.groupingBy(
                        line -> key(line.offer()), Collectors.mapping(GroupLine::number, Collectors.toList())));
        return byOffer.entrySet().stream()
                .flatMap(each -> desk.write(Objects.requireNonNull(known.get(each.getKey())), each.getValue()).stream())
                .map(GroupNumber::id)
                .toList();
    }

    @Override
    public void undo(List<Long> records) {
        records.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> {
            offers.hold(list.offers(some)).forEach(GroupOffer::requireDraft);
            list.erase(some);
        });
    }
}
