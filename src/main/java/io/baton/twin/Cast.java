package io.baton.twin;

import io.baton.twin.bamboohr.BambooHrTwin;
import io.baton.twin.http.HttpTwin;
import io.baton.twin.http.Twin;
import io.baton.twin.journal.Journal;
import io.baton.twin.netsuite.NetSuiteTwin;
import io.baton.twin.redmine.RedmineTwin;
import io.baton.twin.salesforce.SalesforceTwin;
import io.baton.twin.slack.SlackTwin;
import io.baton.twin.smtp.MailTwin;
import java.util.List;

/** All the twins there are. */
record Cast(
        SalesforceTwin salesforce,
        NetSuiteTwin netsuite,
        RedmineTwin redmine,
        BambooHrTwin bamboohr,
        SlackTwin slack,
        MailTwin mail) {

    /** The twins as they were when they last stopped, or as their seed has them. */
    static Cast load(TwinsOptions options) {
        Cast cast = new Cast(
                new SalesforceTwin(journal(options, "salesforce"), options.clock(), options.tokenLife()),
                new NetSuiteTwin(journal(options, "netsuite"), options.clock(), options.tokenLife()),
                new RedmineTwin(journal(options, "redmine"), options.clock()),
                new BambooHrTwin(journal(options, "bamboohr"), options.clock()),
                new SlackTwin(journal(options, "slack"), options.clock()),
                new MailTwin(journal(options, "smtp"), options.clock()));
        cast.all().forEach(Twin::load);
        return cast;
    }

    private static Journal journal(TwinsOptions options, String system) {
        return Journal.open(options.folder().resolve(system + ".jsonl"));
    }

    List<HttpTwin> overHttp() {
        return List.of(salesforce, netsuite, redmine, bamboohr, slack);
    }

    List<Twin> all() {
        return List.of(salesforce, netsuite, redmine, bamboohr, slack, mail);
    }
}
