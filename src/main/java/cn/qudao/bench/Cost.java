package cn.qudao.bench;

/** Processor time in milliseconds, by who spent it; it holds even where others use the machine too. */
public record Cost(double portal, double database, double client) {

    static final Cost NONE = new Cost(0, 0, 0);

    Cost plus(Cost other) {
        return new Cost(portal + other.portal, database + other.database, client + other.client);
    }

    Cost per(long operations) {
        return new Cost(portal / operations, database / operations, client / operations);
    }

    double sum() {
        return portal + database + client;
    }
}
