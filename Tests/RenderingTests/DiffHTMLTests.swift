import Articles
import Diffing
import History
import Rendering
import Testing

@Suite struct DiffHTMLTests {
    @Test func `headline, credits, counters and facts come first, then both sides of every change`() throws {
        let versions = try Samples.entries([Samples.old, Samples.new]).map(\.version)
        let html = DiffHTML(
            try Samples.diff(), of: Samples.reference, from: .version(versions[0]), to: .version(versions[1]))
        #expect(html.title == "峰会今日开幕 (v1 → v2)")
        #expect(
            html.content.html() == """
                <header>
                  <p class="article"><a href="https://news.example/summit" rel="nofollow noopener noreferrer">news.example/summit</a></p>
                  <h1 lang="zh" dir="ltr">峰会<ins>今日</ins>开幕</h1>
                  <p class="meta"><strong class="version">v1</strong> \
                <time datetime="2023-11-10T18:00:00+08:00" title="2023-11-10 18:00:00 +0800">2023-11-10 18:00 +0800</time> → \
                <strong class="version">v2</strong> \
                <time datetime="2023-11-10T20:00:00+08:00" title="2023-11-10 20:00:00 +0800">2023-11-10 20:00 +0800</time></p>
                  <ul class="summary">
                    <li class="mark warning">major</li>
                    <li>headline changed</li>
                    <li>1 block edited, 1 added, 1 removed</li>
                    <li>modified time changed</li>
                    <li>editor renamed</li>
                    <li>photographer added</li>
                    <li>2 counters changed</li>
                    <li>views reset</li>
                    <li>1 link added, 1 removed</li>
                    <li><span class="mark inserted">+7</span> <span class="mark deleted">−6</span> characters</li>
                  </ul>
                </header>
                <section aria-labelledby="credits">
                  <h2 id="credits">Credits</h2>
                  <dl class="facts">
                    <div>
                      <dt>Editor</dt>
                      <dd><del><bdi lang="zh">李伯玺</bdi></del> → <ins><bdi lang="zh">王宏泽</bdi></ins></dd>
                    </div>
                    <div>
                      <dt>Photographer</dt>
                      <dd><ins><bdi lang="zh">赵=钱</bdi></ins></dd>
                    </div>
                  </dl>
                </section>
                <section aria-labelledby="counters">
                  <h2 id="counters">Counters</h2>
                  <div class="scrolling">
                    <table class="counters" aria-labelledby="counters">
                      <thead>
                        <tr>
                          <th scope="col">Counter</th>
                          <th class="number" scope="col">Before</th>
                          <th class="number" scope="col">Now</th>
                          <th class="number" scope="col">Change</th>
                          <th class="number" scope="col">An hour</th>
                        </tr>
                      </thead>
                      <tbody>
                        <tr>
                          <th class="group" scope="rowgroup" colspan="5"><bdi lang="zh">表情</bdi></th>
                        </tr>
                        <tr>
                          <th scope="row"><bdi lang="zh">点赞</bdi></th>
                          <td class="number">12</td>
                          <td class="number">57</td>
                          <td class="number">+45</td>
                          <td class="number">+22.5</td>
                        </tr>
                      </tbody>
                      <tbody>
                        <tr>
                          <th scope="row"><bdi lang="zh">views</bdi></th>
                          <td class="number">90</td>
                          <td class="number">9</td>
                          <td class="number"><strong class="mark warning">reset</strong></td>
                          <td class="number">–</td>
                        </tr>
                      </tbody>
                    </table>
                  </div>
                </section>
                <section aria-labelledby="facts">
                  <h2 id="facts">Facts</h2>
                  <dl class="facts">
                    <div>
                      <dt>source</dt>
                      <dd><bdi lang="zh">光明网</bdi></dd>
                    </div>
                    <div>
                      <dt>published time</dt>
                      <dd><bdi lang="zh">2023-11-08</bdi></dd>
                    </div>
                    <div>
                      <dt>modified time</dt>
                      <dd><bdi lang="zh"><ins>2023-11-10</ins></bdi></dd>
                    </div>
                  </dl>
                </section>
                <section aria-labelledby="text">
                  <h2 id="text">Text</h2>
                  <fieldset class="views"><legend>Show edits</legend>\
                <label><input type="radio" name="view" id="view-inline" checked> in one column</label>\
                <label><input type="radio" name="view" id="view-sides"> side by side</label></fieldset>
                  <div class="sides heads" aria-hidden="true">
                    <div class="old">v1</div>
                    <div class="new">v2</div>
                  </div>
                  <div class="change edit" id="change-1">
                    <p class="note">paragraph 1 edited (number) <a class="next" href="#change-2">next change</a></p>
                    <div class="sides" lang="zh" dir="ltr">
                      <div class="old text">
                        <p>共有<del>1800</del>多位嘉宾参会。</p>
                      </div>
                      <div class="new text">
                        <p>共有<del>1800</del><ins>1900</ins>多位嘉宾参会。</p>
                      </div>
                    </div>
                  </div>
                  <div class="same">
                    <div class="sides" lang="zh" dir="ltr">
                      <div class="old text" aria-hidden="true">
                        <p>会议持续三天，地点在乌镇。</p>
                      </div>
                      <div class="new text">
                        <p>会议持续三天，地点在乌镇。</p>
                      </div>
                    </div>
                  </div>
                  <div class="change delete" id="change-2">
                    <p class="note">heading 1 removed <a class="next" href="#change-3">next change</a></p>
                    <div class="sides" lang="zh" dir="ltr">
                      <div class="old text">
                        <del class="whole">
                          <h3>议程</h3>
                        </del>
                      </div>
                    </div>
                  </div>
                  <div class="change insert" id="change-3">
                    <p class="note">quote 1 added</p>
                    <div class="sides" lang="zh" dir="ltr">
                      <div class="new text">
                        <ins class="whole">
                          <blockquote>
                            <p>欢迎！</p>
                          </blockquote>
                        </ins>
                      </div>
                    </div>
                  </div>
                </section>
                <section aria-labelledby="links">
                  <h2 id="links">Links</h2>
                  <p class="group" lang="zh" dir="ltr">推荐阅读</p>
                  <ul class="links" lang="zh" dir="ltr">
                    <li><ins><a href="https://news.example/1" rel="nofollow noopener noreferrer">新闻</a></ins></li>
                    <li><del>旧闻</del></li>
                  </ul>
                </section>

                """)
    }
}
