/// The icon of the site: the three dots that a proof-reader puts under what shall stand.
enum SiteIcon {
    static let svg = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1f5f8b"/>\
        <g fill="#fff"><circle cx="4" cy="11" r="1.3"/><circle cx="8" cy="11" r="1.3"/><circle cx="12" cy="11" r="1.3"/>\
        <rect x="3" y="5" width="10" height="2"/></g></svg>
        """
}
