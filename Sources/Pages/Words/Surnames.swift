/// The common family names of Chinese persons, by which a name is told where no separator sets it off.
enum Surnames {
    /// Whether some scalars may be a Chinese name: a family name and one or two characters, perhaps three.
    static func beginName(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = name.first, name.allSatisfy({ $0.properties.isIdeographic }) else { return false }
        if name.count >= 3, double.contains(name.prefix(2).string) { return name.count <= 4 }
        return (2...3).contains(name.count) && single.contains(first)
    }

    private static let double: Set<String> = [
        "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木", "长孙",
    ]
    private static let single = Set(
        """
        王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈\
        丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴\
        龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦向柳邢路岳齐齊沿梅莫庄莊辛管祝左涂谷祁时時舒耿牟卜詹关關\
        苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵闵解强柴华華车車冉房边邊窦竇戚丘应應冷井\
        宗臧宣禤荣榮束巩晏暴蒲晋储儲饶饒岑苑尉佟池鞠符敖竺仇沙滕原桑黃简簡肖廉褚池栾奚楚练练付娄商仝冀连麦农全丰古米战南卓占明戎艾封诸羊
        """.unicodeScalars)
}
