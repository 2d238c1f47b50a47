package io.baton.demo;

import java.util.List;

/** Where the narrator gets what it tells. */
interface Watch {

    /** How the handoffs of the demo stand now, oldest first. */
    List<Standing> standings() throws InterruptedException;

    /** How many deals stand signed in the CRM already. */
    int signedDeals() throws InterruptedException;

    /** Signs a deal in the CRM's twin. */
    void sign(String template) throws InterruptedException;
}
