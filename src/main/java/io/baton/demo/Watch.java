package io.baton.demo;

import java.util.List;

/** Where the narrator gets what it tells. */
interface Watch {

    /** How the newest handoffs stand now, oldest first. */
    List<Standing> standings() throws InterruptedException;

    /** Signs a deal in the CRM's twin; signing it again alters nothing. */
    void sign(String template) throws InterruptedException;
}
