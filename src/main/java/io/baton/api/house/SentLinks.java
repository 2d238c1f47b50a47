package io.baton.api.house;

import io.baton.api.LinkReader;
import io.baton.notice.TaskLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The links in notices. */
@ApplicationScoped
public class SentLinks implements LinkReader {

    private final TaskLinks links;

    public SentLinks(TaskLinks links) {
        this.links = links;
    }

    @Override
    public Optional<UUID> task(String link) {
        return links.read(link);
    }
}
