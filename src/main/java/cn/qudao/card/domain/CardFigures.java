package cn.qudao.card.domain;

/** How many cards have come how far (R6): what was sold of those issued, activated of those sold, kept of those activated. */
public record CardFigures(long issued, long sold, long activated, long kept) {

    public long of(Reached reached) {
        return switch (reached) {
            case ISSUED -> issued;
            case SOLD -> sold;
            case ACTIVATED -> activated;
            case KEPT -> kept;
        };
    }
}
