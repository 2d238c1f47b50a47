package io.baton.twin.smtp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Refused;
import io.baton.twin.http.Twin;
import io.baton.twin.journal.Documents;
import io.baton.twin.journal.Effects;
import io.baton.twin.journal.Journal;
import io.baton.twin.journal.Json;
import io.baton.twin.journal.Write;
import io.baton.twin.journal.Write.Outcome;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps every mail it is sent; a mail counts under its X-Baton-Key, or its Message-ID. */
public final class MailTwin implements Twin {

    private static final String MAIL = "mail";

    private final Journal journal;
    private final Clock clock;
    private final Effects effects = new Effects("smtp");
    private final Documents documents;

    public MailTwin(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        this.documents = new Documents(journal, effects);
    }

    @Override
    public String system() {
        return "smtp";
    }

    @Override
    public void load() {
        documents.load();
    }

    /** Keeps a mail, with the operating system too. */
    void keep(String from, List<String> to, String content) {
        Map<String, String> headers = Mime.headers(content);
        String id = Long.toString(documents.nextId(MAIL));
        String messageId = headers.getOrDefault("message-id", "");
        String key = headers.getOrDefault("x-baton-key", messageId.isEmpty() ? id : messageId);
        ObjectNode mail = Json.object().put("id", id).put("at", clock.instant().toString());
        mail.put("from", from);
        to.forEach(mail.putArray("to")::add);
        mail.put("subject", Mime.decoded(headers.getOrDefault("subject", "")));
        mail.put("messageId", messageId).put("key", key);
        mail.put("text", Mime.text(headers, content)).put("content", content);
        documents.put(new Write(MAIL, key, id, Outcome.CREATED, headers.get("idempotency-key")), mail);
        journal.flush();
    }

    /** Every mail, oldest first. */
    public Collection<ObjectNode> mails() {
        return documents.all(MAIL);
    }

    @Override
    public JsonNode correct(String object, String id, ObjectNode fields) {
        throw new Refused(Answer.empty(404));
    }

    @Override
    public Effects effects() {
        return effects;
    }

    @Override
    public void flush() {
        journal.flush();
    }

    @Override
    public void reset() {
        documents.clear();
    }

    @Override
    public void close() {
        journal.close();
    }
}
