package io.baton.api.fake;

import io.baton.api.AcceptedEvent;
import io.baton.api.ChangeNotice;
import io.baton.api.EventInbox;
import io.baton.api.RawEvent;
import io.baton.handoff.HandoffId;
import io.baton.handoff.Opened;
import io.baton.handoff.Opened.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps events in memory, in order. */
@Alternative
@ApplicationScoped
public class FakeInbox implements EventInbox {

    private final Map<UUID, RawEvent> kept = new LinkedHashMap<>();
    private final Map<UUID, String> rejected = new LinkedHashMap<>();
    private final Map<String, UUID> opened = new LinkedHashMap<>();
    private final List<AcceptedEvent> accepted = new ArrayList<>();
    private final List<ChangeNotice> noted = new ArrayList<>();
    private @Nullable RuntimeException failure;

    @Override
    public synchronized Receipt keep(RawEvent event) {
        if (failure != null) {
            throw failure;
        }
        UUID id = UUID.randomUUID();
        kept.put(id, event);
        return new Receipt(id, null);
    }

    @Override
    public synchronized Receipt open(AcceptedEvent event) {
        String name = event.source() + " " + event.id();
        boolean duplicate = opened.containsKey(name);
        UUID handoff = opened.computeIfAbsent(name, ignored -> UUID.randomUUID());
        accepted.add(event);
        return new Receipt(
                event.rawEvent(), new Opened(duplicate ? Outcome.DUPLICATE : Outcome.OPENED, new HandoffId(handoff)));
    }

    @Override
    public synchronized Receipt note(ChangeNotice notice) {
        noted.add(notice);
        return new Receipt(notice.rawEvent(), null);
    }

    @Override
    public synchronized void reject(UUID rawEvent, String code, String detail) {
        rejected.put(rawEvent, code);
    }

    public synchronized List<RawEvent> kept() {
        return List.copyOf(kept.values());
    }

    public synchronized List<String> rejections() {
        return List.copyOf(rejected.values());
    }

    public synchronized List<AcceptedEvent> accepted() {
        return List.copyOf(accepted);
    }

    public synchronized List<ChangeNotice> noted() {
        return List.copyOf(noted);
    }

    /** From now on nothing can be kept. */
    public synchronized void breakDown(RuntimeException how) {
        failure = how;
    }

    public synchronized void clear() {
        kept.clear();
        rejected.clear();
        opened.clear();
        accepted.clear();
        noted.clear();
        failure = null;
    }
}
