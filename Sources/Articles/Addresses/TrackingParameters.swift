/// Query parameters that tell how a reader came to a page and never which page it is.
enum TrackingParameters {
    private static let names: Set<Substring> = [
        "_ga", "_gl", "dclid", "fbclid", "gbraid", "gclid", "gclsrc", "igshid", "mc_cid", "mc_eid", "mkt_tok",
        "msclkid", "oly_anon_id", "oly_enc_id", "s_cid", "scm", "share_token", "spm", "spm_id_from", "srsltid",
        "ttclid", "twclid", "vero_id", "wbraid", "yclid", "_openstat",
    ]
    private static let prefixes = ["utm_", "hsa_", "pk_", "piwik_", "mtm_", "matomo_", "at_campaign", "at_medium"]

    /// The query without tracking parameters, in the order written; nil where nothing is left.
    static func removed(from query: String) -> String? {
        let kept = query.split(separator: "&").filter { parameter in
            let name = Substring(parameter.prefix { $0 != "=" }.lowercased())
            return !names.contains(name) && !prefixes.contains { name.hasPrefix($0) }
        }
        return kept.isEmpty ? nil : kept.joined(separator: "&")
    }
}
