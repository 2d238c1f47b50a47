package io.baton.api.fake;

import java.util.Map;

/** The API as the sandbox has it: demo users sign in. */
public class SandboxTestProfile extends ApiTestProfile {

    @Override
    public String getConfigProfile() {
        return "sandbox";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = super.getConfigOverrides();
        config.put("baton.security.demo-users", "true");
        config.put("baton.security.limits.sign-ins-per-name", "3");
        config.put("baton.security.limits.requests-per-caller", "200");
        return config;
    }
}
